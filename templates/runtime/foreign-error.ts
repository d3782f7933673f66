import { SdkError } from "./errors.js";
import type { RequestDraft } from "./operation.js";
import { redact } from "./redact.js";

/**
 * Makes a foreign failure one of ours, with the foreign one as its cause. Some
 * platforms put the URL into their errors: where any text in it, however deep,
 * shows a credential, the cause is left out. One of ours stays as it is.
 */
export function foreignError(
  draft: RequestDraft,
  cause: unknown,
  Kind: typeof SdkError,
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
  return new Kind(redact(draft, String(message || code || cause)), {
    ...draft.details,
    ...(!shows(cause) && { cause }),
  });
}
