import type { HeaderOptions } from "./call-options.js";
import type { Credential } from "./credential.js";
import type { FetchOptions } from "./fetch-options.js";
import type { Logger } from "./logger.js";
import type { Middleware } from "./middleware.js";
import type { RetryOptions } from "./retry-options.js";

/** Options of a client; those of a call go before them. */
export interface ClientOptions {
  /** An absolute URL. Else the environment's, else the document's first server. */
  readonly baseUrl?: string | undefined;
  /**
   * The credential, where one scheme is enough; `auth` goes before it. Where
   * neither is given, it is read from the environment.
   */
  readonly token?: Credential | undefined;
  /** Credentials by the document's names of its security schemes; needed where several go together. */
  readonly auth?:
    { readonly [scheme: string]: Credential | undefined } | undefined;
  /** Sent with every call; `null` removes a header that would be sent. */
  readonly headers?: HeaderOptions | undefined;
  /** Milliseconds for one attempt, its body included: 60,000 if not given. */
  readonly timeout?: number | undefined;
  /** Milliseconds for all attempts and the pauses between them; no limit if not given. */
  readonly totalTimeout?: number | undefined;
  /** Milliseconds between the chunks of a stream; no limit if not given. */
  readonly idleTimeout?: number | undefined;
  /** How many more attempts a call may make, 2 if not given. */
  readonly retries?: number | RetryOptions | undefined;
  /** Values of the variables in the document's server URL. */
  readonly serverVariables?: { readonly [name: string]: string } | undefined;
  /** Refuses operations that may write: all but GET, HEAD, OPTIONS and QUERY. */
  readonly readOnly?: boolean | undefined;
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Handed to `fetch` with every call. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Told of pauses and failures: `console`, or `{ warn: console.warn }`. */
  readonly logger?: Logger | undefined;
  /** Around every attempt; the first is the outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
}
