import { streamOf } from "./bytes.js";
import type { Client } from "./client.js";
import type { ClientOptions } from "./client-options.js";
import { ConfigurationError } from "./errors.js";
import type { ServerSentEvent } from "./server-sent-event.js";

/**
 * Stands in for the server of one operation: gives the data of a success, or a
 * `Response` for anything else. What it throws, the call fails with, as a
 * `ConnectionError` where it is no error of this package.
 */
export type FakeHandler<Params, Data> = (
  params: Params,
  request: Request,
) => Data | Response | Promise<Data | Response>;

/** Handlers by method and path as the document has them: `GET /things/{id}`. */
interface Handlers {
  readonly [request: string]: FakeHandler<never, unknown> | undefined;
}

/**
 * A client without a network: what it sends is made and checked as ever, and
 * answered by a handler. It does not retry, unless told to.
 */
export function fakeClient(
  open: (options: ClientOptions) => Client,
  handlers: Handlers,
  options: ClientOptions,
): Client {
  return {
    send(params, callOptions, operation) {
      const [request = ""] = operation.request.split("{?");
      const [method = "", urlTemplate = ""] = request.split(/ (?=\/)/);
      const fake = async (
        url: unknown,
        init?: RequestInit,
      ): Promise<Response> => {
        const handler = handlers[request];
        if (handler) {
          const sent = new Request(String(url), init);
          return answer(await handler(params as never, sent), sent);
        }
        throw new ConfigurationError("the fake has no handler for it", {
          operation: operation.id,
          method,
          urlTemplate,
          attempts: 0,
        });
      };
      return open({
        baseUrl: "http://fake.test",
        retries: 0,
        ...options,
        fetch: fake,
      }).send(params, callOptions, operation);
    },
  };
}

/** Data as the response that would have brought it. */
function answer(data: unknown, { headers }: Request): Response {
  const accept = headers.get("accept") ?? "";
  if (data instanceof Response) return data;
  if (data === undefined) return new Response(null, { status: 204 });
  if (data instanceof Blob || data instanceof ArrayBuffer)
    return new Response(data);
  if (typeof data === "string" && !/json/.test(accept))
    return new Response(data);
  if (Symbol.asyncIterator in Object(data))
    return new Response(
      streamOf(itemTexts(data as AsyncIterable<unknown>, accept)),
      { headers: { "content-type": accept } },
    );
  return new Response(jsonOf(data), {
    headers: { "content-type": "application/json" },
  });
}

/** Items as the bytes of a stream of that media type. */
async function* itemTexts(
  items: AsyncIterable<unknown>,
  mediaType: string,
): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for await (const item of items)
    yield encoder.encode(
      /event-stream/.test(mediaType)
        ? eventText(item as ServerSentEvent<unknown>)
        : `${/json-seq/.test(mediaType) ? "\u001e" : ""}${jsonOf(item)}\n`,
    );
}

/** An event as it is sent, a field in each line (HTML, 9.2.6). */
function eventText({ data, ...fields }: ServerSentEvent<unknown>): string {
  const text = typeof data === "string" ? data : jsonOf(data);
  return [
    ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
    ...text.split("\n").map((line) => `data: ${line}`),
    "\n",
  ].join("\n");
}

/** JSON has no notation of its own for a bigint: it is a number like any other. */
function jsonOf(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === "bigint" ? `\0${value}` : value,
  ).replaceAll(/"\\u0000(-?\d+)"/g, "$1");
}
