import type { Network } from "./network.ts";
import { objectionTo } from "./objection-to.ts";
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

/** https://fetch.spec.whatwg.org/#redirect-status */
const redirectStatuses: ReadonlySet<number> = new Set([
  301, 302, 303, 307, 308,
]);

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
  try {
    for (let hops = 0; hops <= maximumRedirects; hops += 1) {
      const response = await fetch(url, {
        signal,
        redirect: "manual",
        credentials: "omit",
        headers: network.headers.get(url.origin) ?? {},
      });
      const target = redirectOf(response, url);
      if (target === undefined) return await receive(response, url, limit);
      await response.body?.cancel();
      const reason = objectionTo(target, url, network);
      if (reason !== undefined) return refused(reason);
      url = target;
    }
    return refused("it redirects too often");
  } catch (error) {
    return refused(
      signal.aborted
        ? `${url.host} did not answer within ${network.timeout / 1000} s`
        : `${url.host} can't be read (${causeOf(error)})`,
    );
  }
}

function redirectOf({ status, headers }: Response, url: URL): URL | undefined {
  const target = headers.get("location");
  return target !== null && redirectStatuses.has(status)
    ? parseUrl(target, url.href)
    : undefined;
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
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) {
      return refused(`it has more than ${limit / 1_000_000} MB`);
    }
    chunks.push(chunk);
  }
  return { kind: "fetched", bytes: Buffer.concat(chunks), url: url.href };
}

function refused(reason: string): Fetched {
  return { kind: "refused", reason };
}

/** The code of the error beneath, without any text of the server's. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause
    ? String(cause.code)
    : "the request is not valid";
}
