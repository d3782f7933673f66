import type { Call } from "./call.js";
import { draftRequest } from "./draft-request.js";
import { ConnectionError } from "./errors.js";
import { exchange } from "./exchange.js";
import { limit } from "./limit.js";
import { ownError } from "./own-error.js";
import type { ResponseWithData } from "./result.js";
import { retryDelay } from "./retry-delay.js";

/** Makes attempts at a call until one counts; all that it rejects with are errors of ours. */
export async function perform(call: Call): Promise<ResponseWithData<unknown>> {
  const { callOptions, details, options } = call;
  const {
    signal,
    timeout = options.timeout ?? 60_000,
    totalTimeout = options.totalTimeout ?? Infinity,
  } = callOptions;
  call.deadline = performance.now() + totalTimeout;
  return limit(
    { details, scope: "total", timeout: totalTimeout, signal },
    async (halted) => {
      for (;;) {
        let delay: number | undefined;
        try {
          if (!call.url) draftRequest(call);
          const outcome = await limit(
            { details, scope: "attempt", timeout, signal: halted },
            (stopped) => exchange(call, stopped),
          );
          if (typeof outcome !== "number") return outcome;
          delay = outcome;
        } catch (reason) {
          const error = ownError(call, call.failing, reason);
          if (error instanceof ConnectionError) delay = retryDelay(call);
          if (delay === undefined) throw error;
        }
        await pause(delay, halted);
      }
    },
  );
}

/** Waits for a number of milliseconds; once halted, it is never over, and leaves no timer. */
function pause(delay: number, halted: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delay);
    halted.addEventListener("abort", () => clearTimeout(timer));
  });
}
