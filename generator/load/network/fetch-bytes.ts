import type { Network } from "./network.ts";
import { parseUrl } from "./parse-url.ts";

/** What a server answered, or why there is nothing to read. */
export type Fetched =
  | {
      readonly kind: "fetched";
      readonly bytes: Buffer;
      /** After redirects: what references in the text are relative to. */
      readonly url: string;
    }
  | { readonly kind: "refused"; readonly reason: string };

/** How often a server may send us on. */
const maximumRedirects = 5;

/**
 * Fetches at most `limit` bytes. Redirects are followed within the origin that was asked, and to
 * hosts that are allowed, never from https to http; headers go to the origin they are meant for.
 */
export async function fetchBytes(
  address: string,
  network: Network,
  limit: number,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(network.timeout);
  let url = new URL(address);
  for (let hops = 0; hops <= maximumRedirects; hops += 1) {
    const response = await ask(url, network, signal);
    if (typeof response === "string") return refused(response);
    const target = redirectOf(response, url);
    if (target === undefined) return receive(response, url, limit);
    await response.body?.cancel();
    const reason = objectionTo(target, url, network);
    if (reason !== undefined) return refused(reason);
    url = target;
  }
  return refused("it redirects too often");
}

async function ask(
  url: URL,
  { headers, timeout }: Network,
  signal: AbortSignal,
): Promise<Response | string> {
  try {
    const own = headers.get(url.origin);
    return await fetch(url, {
      signal,
      redirect: "manual",
      credentials: "omit",
      ...(own !== undefined && { headers: own }),
    });
  } catch (error) {
    return signal.aborted
      ? `${url.host} did not answer within ${timeout / 1000} s`
      : `${url.host} can't be reached (${causeOf(error)})`;
  }
}

function redirectOf({ status, headers }: Response, url: URL): URL | undefined {
  const target = headers.get("location");
  if (status < 300 || status > 399 || target === null) return undefined;
  return parseUrl(target, url.href);
}

function objectionTo(
  target: URL,
  from: URL,
  { allowHosts }: Network,
): string | undefined {
  const isHttp = target.protocol === "https:" || target.protocol === "http:";
  if (!isHttp || (from.protocol === "https:" && target.protocol === "http:")) {
    return `it redirects from ${from.protocol} to ${target.protocol}`;
  }
  return target.origin === from.origin || allowHosts.includes(target.host)
    ? undefined
    : `it redirects to the host ${target.host}, which is not allowed`;
}

async function receive(
  response: Response,
  url: URL,
  limit: number,
): Promise<Fetched> {
  if (!response.ok) {
    await response.body?.cancel();
    return refused(`${url.host} answered ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > limit) {
        return refused(`it has more than ${limit / 1_000_000} MB`);
      }
      chunks.push(chunk);
    }
  } catch (error) {
    return refused(`${url.host} stopped answering (${causeOf(error)})`);
  }
  return { kind: "fetched", bytes: Buffer.concat(chunks), url: url.href };
}

function refused(reason: string): Fetched {
  return { kind: "refused", reason };
}

/** The code of the error beneath, without any text of the server's. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return "unknown";
  return "code" in cause ? String(cause.code) : cause.name;
}
