import { mediaKind, preferredMedia } from "./media-kind.ts";
import type { Operation, Response, ResponseStatus } from "./operation.ts";

/**
 * The responses that a call resolves with: those of the 2xx statuses; where there is none, what
 * `default` declares.
 */
export function successesOf(operation: Operation): readonly Response[] {
  const declared = operation.responses.filter(({ status }) =>
    isSuccess(status),
  );
  return declared.length > 0
    ? declared
    : operation.responses.filter(({ status }) => status === "default");
}

/** The responses that a call rejects with. Redirects and 1xx are neither success nor failure. */
export function failuresOf(operation: Operation): readonly Response[] {
  const successes = new Set(successesOf(operation));
  return operation.responses.filter(
    (response) => isFailure(response.status) && !successes.has(response),
  );
}

function isSuccess(status: ResponseStatus): boolean {
  return typeof status === "number"
    ? status >= 200 && status < 300
    : status === "2XX";
}

function isFailure(status: ResponseStatus): boolean {
  return typeof status === "number"
    ? status >= 400
    : status === "4XX" || status === "5XX" || status === "default";
}

/**
 * The failures that `.result()` can tell from others: those that declare JSON, or nothing. A body of
 * text may come from any proxy on the way.
 */
export function declaredFailures(operation: Operation): readonly Response[] {
  return failuresOf(operation).filter(({ content }) => {
    const media = preferredMedia(content);
    return media === undefined || mediaKind(media.name) === "json";
  });
}
