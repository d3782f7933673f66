import type { FetchOptions } from "./fetch-options.js";

/** Headers to add or replace; `null` removes one that would be sent. */
export interface HeaderOptions {
  readonly [name: string]: string | null | undefined;
}

/** Options of one call; they go before those of the client. */
export interface CallOptions {
  /** Ends the call at any point with an `AbortError` whose cause is the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, its body included. */
  readonly timeout?: number | undefined;
  /** Added to those of the client; `null` removes one. */
  readonly headers?: HeaderOptions | undefined;
  /** An absolute URL that goes before every other base URL. */
  readonly baseUrl?: string | undefined;
  /** Handed to `fetch`, over those of the client. */
  readonly fetchOptions?: FetchOptions | undefined;
}
