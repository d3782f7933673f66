import type { Call } from "./call.js";
import { draftRequest } from "./draft-request.js";
import { ConnectionError, SdkError } from "./errors.js";
import { followRedirects } from "./follow-redirects.js";
import { limit } from "./limit.js";
import type { MiddlewareRequest, SignedRequest } from "./middleware.js";
import { ownError } from "./own-error.js";
import { readResponse } from "./read-response.js";
import type { ResponseWithData } from "./result.js";
import { retrying } from "./retry-delay.js";
import { signRequest } from "./sign-request.js";

/** Makes attempts at a call until one counts; all that it rejects with are errors of ours. */
export function perform(call: Call): Promise<ResponseWithData<unknown>> {
  const { callOptions, details, options } = call;
  const {
    timeout = options.timeout ?? 60_000,
    totalTimeout = options.totalTimeout ?? Infinity,
  } = callOptions;
  const delayAfter = retrying(call, performance.now() + totalTimeout);
  const send = (options.middleware ?? []).reduceRight<
    (request: SignedRequest) => Promise<Response>
  >(
    (next, middleware) => async (request) =>
      middleware(request as MiddlewareRequest, next, details),
    (request) => {
      details.attempts += 1;
      return followRedirects(call, request);
    },
  );
  return limit(call, async (stopped, arm) => {
    arm("total", totalTimeout);
    const url = draftRequest(call);
    const { headers, query } = call;
    for (;;) {
      let delay: number | undefined;
      try {
        arm("attempt", timeout);
        // Each attempt adds credentials of its own.
        call.headers = { ...headers };
        call.query = [...query];
        const request = await signRequest(call, url, stopped);
        const signedAt = performance.now();
        call.failing = SdkError;
        const response = await send(request);
        if (!response.ok) delay = delayAfter(signedAt, response);
        call.failing = ConnectionError;
        if (delay === undefined) return await readResponse(call, response);
        // Else its socket would stay taken.
        response.body?.cancel().catch(() => {});
      } catch (reason) {
        const error = ownError(call, reason);
        if (error instanceof ConnectionError) delay = delayAfter(0);
        if (delay === undefined) throw error;
      }
      options.logger?.warn?.(
        `${details.method} ${details.urlTemplate}: again in ${Math.round(delay)} ms`,
        details,
      );
      // What has ended waits for ever: it must not send anything more.
      await new Promise<void>((resolve) => {
        arm("attempt", delay, resolve);
      });
    }
  }).catch((reason: unknown) => {
    const error = ownError(call, reason);
    options.logger?.error?.(error.message, details);
    throw error;
  });
}
