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
  if (
    response?.status === 401 &&
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
    (response && ![408, 429, 500, 502, 503, 504].includes(response.status))
  )
    return undefined;
  const delay = Math.min(
    (response && retryAfter(response.headers)) ??
      // Full jitter, so that clients which failed together don't return together.
      Math.random() * initialDelay * 2 ** call.retried,
    maxDelay,
  );
  if (performance.now() + delay >= call.deadline) return undefined;
  call.retried += 1;
  return delay;
}

/** What the server asks for, in milliseconds (RFC 9110, 10.2.3); undefined where it makes no sense. */
function retryAfter(headers: Headers): number | undefined {
  const milliseconds = headers.get("retry-after-ms") ?? "";
  if (isNumber(milliseconds)) return Number(milliseconds);
  const text = headers.get("retry-after") ?? "";
  if (isNumber(text)) return Number(text) * 1000;
  // Each of the three forms of a date begins with a weekday, one ends without its zone.
  const delay = /^(mon|tue|wed|thu|fri|sat|sun)/i.test(text)
    ? Date.parse(text.replace(/( gmt)?$/i, " GMT")) - Date.now()
    : 0;
  return delay > 0 ? delay : undefined;
}

function isNumber(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text);
}
