import { ConfigurationError, ConnectionError, SdkError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/** An error of ours for whatever was thrown; one of ours stays itself. */
export function ownError(
  draft: RequestDraft,
  Kind: typeof SdkError,
  error: unknown,
): SdkError {
  if (error instanceof SdkError) return error;
  const { message, code } = Object(Object(error).cause ?? error);
  const reason = draft.redact(
    [message, code, error].find((text) => text && typeof text === "string") ??
      "unknown error",
  );
  return new Kind(reason, {
    ...draft.details,
    // A platform may put the URL into its errors, and so a credential.
    cause:
      Kind === ConnectionError || Kind === ConfigurationError
        ? Object.assign(new Error(reason), { code })
        : error,
  });
}
