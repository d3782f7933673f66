import type { Call } from "./call.js";
import { isStream } from "./is-stream.js";

/**
 * How many milliseconds to wait before the next attempt; undefined where there is
 * none. Without a response, the connection was lost. A credential that is refused
 * and can be had anew makes one more attempt, at once.
 */
export function retryDelay(
  call: Call,
  response?: Response,
): number | undefined {
  const { retries = call.options.retries ?? 2 } = call.callOptions;
  const {
    limit = 2,
    initialDelay = 500,
    maxDelay = 60_000,
  } = typeof retries === "number" ? { limit: retries } : retries;
  const status = response?.status ?? 503;
  const header = (name: string): string => `${response?.headers.get(name)}`;
  if (
    status === 401 &&
    call.renewable &&
    !call.staleBefore &&
    !isStream(call.body)
  ) {
    call.staleBefore = call.sentAt;
    return 0;
  }
  if (
    call.retried >= limit ||
    !call.repeatable ||
    ![408, 429, 500, 502, 503, 504].includes(status)
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
      Math.random() * initialDelay * 2 ** call.retried,
    maxDelay,
  );
  if (performance.now() + delay >= call.deadline) return undefined;
  call.retried += 1;
  return delay;
}
