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
  const text: string =
    [message, code, error].find((each) => each && typeof each === "string") ??
    "unknown error";
  const reason = draft.redact(text);
  return new Kind(reason, {
    ...draft.details,
    // The platform may put a URL into its errors, anybody a header: and so a credential.
    cause:
      reason !== text || Kind === ConnectionError || Kind === ConfigurationError
        ? Object.assign(new Error(reason), code && { code })
        : error,
  });
}
