import type { Call } from "./call.js";
import { draftRequest } from "./draft-request.js";
import { ConnectionError, type SdkError } from "./errors.js";
import { exchange } from "./exchange.js";
import { limit } from "./limit.js";
import { ownError } from "./own-error.js";
import type { ResponseWithData } from "./result.js";
import { retryDelay } from "./retry-delay.js";

/** Makes attempts at a call until one counts; all that it rejects with are errors of ours. */
export async function perform(call: Call): Promise<ResponseWithData<unknown>> {
  const { callOptions, details, options } = call;
  const {
    timeout = options.timeout ?? 60_000,
    totalTimeout = options.totalTimeout ?? Infinity,
  } = callOptions;
  call.deadline = performance.now() + totalTimeout;
  return limit(call, async (stopped, arm) => {
    arm("total", totalTimeout);
    for (;;) {
      let delay: number | undefined;
      try {
        if (!call.url) draftRequest(call);
        arm("attempt", timeout);
        const outcome = await exchange(call, stopped);
        if (typeof outcome !== "number") return outcome;
        delay = outcome;
      } catch (reason) {
        const error = ownError(call, call.failing, reason);
        if (error instanceof ConnectionError) delay = retryDelay(call);
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
  }).catch((error: SdkError) => {
    options.logger?.error?.(error.message, details);
    throw error;
  });
}
