import type { CallDetails } from "./errors.js";
import type { RequestBody } from "./fetch-options.js";

/**
 * Sees every attempt: it may change the request, answer it, look at the
 * response, or send the request again.
 *
 * ```ts
 * const traced: Middleware = (request, next) => {
 *   request.headers.set("x-trace", crypto.randomUUID());
 *   return next(request);
 * };
 * ```
 */
export type Middleware = (
  request: MiddlewareRequest,
  next: (request: MiddlewareRequest) => Promise<Response>,
  context: CallDetails,
) => Promise<Response>;

/** A request as it will be sent, credentials included: don't log it whole. */
export interface MiddlewareRequest extends SignedRequest {
  /** This request's own: they may be changed. */
  readonly headers: Headers;
}

/** A request as it is sent where no middleware sees it. */
export interface SignedRequest {
  readonly method: string;
  /** The absolute URL. */
  readonly url: string;
  readonly headers: Headers | Record<string, string>;
  readonly body: RequestBody | null;
  /** Ends when the caller aborts, and when the time is over. */
  readonly signal: AbortSignal;
}
