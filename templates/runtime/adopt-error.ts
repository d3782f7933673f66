import { type CallDetails, type ErrorDetails, SdkError } from "./errors.js";
import type { RequestDraft } from "./operation.js";
import { redact } from "./redact.js";

/**
 * Makes a foreign failure one of ours, with the foreign one as its cause. Some
 * platforms put the URL into their errors: where any text in it, however deep,
 * shows a credential, the cause is left out.
 */
export function adoptError(
  draft: RequestDraft,
  cause: unknown,
  Kind: new (reason: string, details: CallDetails & ErrorDetails) => SdkError,
): SdkError {
  if (cause instanceof SdkError) return cause;
  const seen = new Set<unknown>();
  const shows = (value: unknown): boolean =>
    typeof value === "object" && value
      ? !ArrayBuffer.isView(value) &&
        !seen.has(value) &&
        Reflect.ownKeys(seen.add(value) && value).some((key) =>
          shows(Reflect.get(value, key)),
        )
      : draft.secrets.some((secret) => String(value).includes(secret));
  const outer = Object(cause);
  const { message, code } = Object(outer.cause ?? outer);
  return new Kind(
    redact(draft, String(message || code || cause)),
    shows(cause) ? draft.details : { ...draft.details, cause },
  );
}
