import type { Call } from "./call.js";
import { isStream } from "./is-stream.js";

/**
 * Tells after an attempt at a call, which ends at `deadline` by `performance.now()`,
 * how many milliseconds to wait before the next; undefined where there is none.
 * Without a response, the connection was lost. A credential that is refused and can
 * be had anew makes one more attempt, at once.
 */
export function retrying(
  call: Call,
  deadline: number,
): (signedAt: number, response?: Response) => number | undefined {
  const { retries = call.options.retries ?? 2 } = call.callOptions;
  const {
    limit = 2,
    initialDelay = 500,
    maxDelay = 60_000,
  } = typeof retries === "number" ? { limit: retries } : retries;
  let retried = 0;
  return (signedAt, response) => {
    const status = response?.status ?? 503;
    const header = (name: string): string => `${response?.headers.get(name)}`;
    if (
      status === 401 &&
      call.renewable &&
      !call.staleBefore &&
      !isStream(call.body)
    ) {
      call.staleBefore = signedAt;
      return 0;
    }
    if (
      retried >= limit ||
      !call.repeatable ||
      !/408|429|50[0234]/.test(`${status}`)
    )
      return undefined;
    // What the server asks for (RFC 9110, 10.2.3): milliseconds, seconds, or a date.
    const after = header("retry-after");
    const delay = Math.min(
      [
        parseFloat(header("retry-after-ms")),
        parseFloat(after) * 1000,
        // Of the three forms of a date, one ends without its zone.
        Date.parse(after.replace(/( GMT)?$/, " GMT")) - Date.now(),
      ].find((wanted) => wanted >= 0) ??
        // Full jitter, so that clients which failed together don't return together.
        Math.random() * initialDelay * 2 ** retried,
      maxDelay,
    );
    if (performance.now() + delay >= deadline) return undefined;
    retried += 1;
    return delay;
  };
}
