import { ConfigurationError, ConnectionError, SdkError } from "./errors.js";
import type { RequestDraft } from "./operation.js";
import { redact } from "./redact.js";

/** An error of ours for whatever was thrown; one of ours stays itself. */
export function ownError(draft: RequestDraft, error: unknown): SdkError {
  return error instanceof SdkError ? error : foreignError(draft, error);
}

/** An error of ours for one that is not this call's. */
export function foreignError(draft: RequestDraft, error: unknown): SdkError {
  const { details, failing: Kind } = draft;
  const { message, code } = Object(Object(error).cause ?? error);
  const text: string =
    [message, code, error].find((each) => each && typeof each === "string") ??
    "unknown error";
  const reason = redact(draft, text);
  return new Kind(reason, {
    ...details,
    // The platform may put a URL into its errors, anybody a header: and so a credential.
    cause:
      reason !== text || Kind === ConnectionError || Kind === ConfigurationError
        ? Object.assign(new Error(reason), code && { code })
        : error,
  });
}
