import type { FetchOptions } from "./fetch-options.js";
import type { RetryOptions } from "./retry-options.js";

/** Headers to add or replace; `null` removes one that would be sent. */
export interface HeaderOptions {
  readonly [name: string]: string | null | undefined;
}

type QueryValue = string | number | boolean | bigint | null | undefined;

/** Members of a query, added as they are called; null and undefined add nothing. */
export interface QueryOptions {
  readonly [name: string]: QueryValue | readonly QueryValue[];
}

/** Options of one call; they go before those of the client. */
export interface CallOptions {
  /** Ends the call at any point with an `AbortError` whose cause is the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, its body included. */
  readonly timeout?: number | undefined;
  /** Milliseconds for all attempts and the pauses between them. */
  readonly totalTimeout?: number | undefined;
  /** Milliseconds between the chunks of a stream. */
  readonly idleTimeout?: number | undefined;
  /** How many more attempts the call may make. */
  readonly retries?: number | RetryOptions | undefined;
  /** The same on every attempt; with it, any method may be sent again. */
  readonly idempotencyKey?: string | undefined;
  /** Added to those of the client; `null` removes one. */
  readonly headers?: HeaderOptions | undefined;
  /** Members of the query that the document lacks; a list repeats its name. */
  readonly query?: QueryOptions | undefined;
  /** Members of the body that the document lacks; the body must be an object. */
  readonly body?: { readonly [name: string]: unknown } | undefined;
  /** An absolute URL that goes before every other base URL. */
  readonly baseUrl?: string | undefined;
  /** Handed to `fetch`, over those of the client. */
  readonly fetchOptions?: FetchOptions | undefined;
}
