import type { ApiPromise } from "./api-promise.js";
import type { CallOptions } from "./call-options.js";
import type { Client } from "./client.js";
import { DecodeError } from "./errors.js";
import { type PagedOperation, valueAt } from "./paging.js";
import type { ResponseWithData } from "./result.js";

/**
 * The promise of an operation that gives a list in pages. Await it for the first
 * page as the document declares it, or iterate; further pages are asked for when
 * the iteration comes to them, with the options of the call.
 *
 * ```ts
 * for await (const thing of listThings(client)) console.log(thing);
 * for await (const page of listThings(client).pages()) console.log(page);
 * const things = await listThings(client).toArray({ limit: 500 });
 * ```
 */
export interface PagePromise<Data, Item, Failure = never, Headers = object>
  extends ApiPromise<Data, Failure, Headers>, AsyncIterable<Item> {
  /** The bodies, page by page. */
  pages(): AsyncGenerator<Data, void, undefined>;
  /** The items of all pages, at most `limit`; no page is asked for that is not needed. */
  toArray(options?: { readonly limit?: number }): Promise<Item[]>;
}

/** Sends an operation as `client.send` does; its promise leads on to the further pages. */
export function paginate<Data, Item, Failure = never, Headers = object>(
  client: Client,
  params: object | undefined,
  options: CallOptions | undefined,
  operation: PagedOperation,
): PagePromise<Data, Item, Failure, Headers> {
  const send = (changed?: object): ApiPromise<Data, Failure, Headers> =>
    client.send(changed, options, operation);
  const first = send(params);

  async function* walk(): AsyncGenerator<[Data, readonly Item[]], void> {
    const current: Record<string, unknown> = { ...params };
    let received = await first.withResponse();
    const seen = new Set<string>();
    let previous = "";
    for (;;) {
      const { data: body, headers } = received;
      const items = itemsOf(received, operation);
      const text = fingerprint(items);
      // It may not know the parameter, and so would give it without end.
      if (text === previous && items.length > 0)
        throw failure(
          "the server gave the same page again",
          received,
          operation,
        );
      previous = text;
      yield [body, items as readonly Item[]];
      const change = operation.page.next({
        body,
        items,
        headers,
        params: current,
      });
      if (!change) return;
      const key = fingerprint(change);
      if (seen.has(key))
        throw failure(`the server leads back to ${key}`, received, operation);
      seen.add(key);
      Object.assign(current, change);
      received = await send(current).withResponse();
    }
  }
  async function* pages(): AsyncGenerator<Data, void> {
    for await (const [body] of walk()) yield body;
  }
  async function* each(): AsyncGenerator<Item, void> {
    for await (const [, found] of walk()) yield* found;
  }
  return Object.assign(first, {
    pages,
    [Symbol.asyncIterator]: each,
    async toArray({ limit = Infinity }: { readonly limit?: number } = {}) {
      const all: Item[] = [];
      await first;
      if (limit > 0)
        for await (const item of each()) if (all.push(item) >= limit) break;
      return all;
    },
  });
}

/** What tells values apart; a bigint is no JSON. */
function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "bigint" ? String(item) : item,
  );
}

type ReceivedData = Pick<
  ResponseWithData<unknown>,
  "data" | "requestId" | "status"
>;

/** A page without a list has no items; what stands there besides is no page. */
function itemsOf(
  received: ReceivedData,
  operation: PagedOperation,
): readonly unknown[] {
  const items = valueAt(received.data, operation.page.items) ?? [];
  if (Array.isArray(items)) return items;
  throw failure("the response has no list of items", received, operation);
}

function failure(
  reason: string,
  { status, requestId, data }: ReceivedData,
  { id, request }: PagedOperation,
): DecodeError {
  const [method = "", urlTemplate = ""] = request.split(/ |\{\?/);
  return new DecodeError(reason, {
    operation: id,
    method,
    urlTemplate,
    attempts: 1,
    requestId,
    status,
    body: data,
  });
}
