import { ConfigurationError } from "./errors.js";
import type { ParameterEncoder, RequestDraft } from "./operation.js";

/**
 * Stands where the runtime has no encoder for a body, no decoder (the raw
 * response can be had) or no security scheme: the call fails before anything is
 * sent.
 */
export function unsupported(what: string): (draft: RequestDraft) => never {
  return (draft) => {
    throw new ConfigurationError(
      `this package can't handle ${what}`,
      draft.details,
    );
  };
}

/** Stands where the runtime has no encoder for a parameter: the call fails where it is given. */
export function unsupportedParameter(
  what: string,
  key: string,
): ParameterEncoder {
  return (draft) => {
    if (draft.params[key] !== undefined) unsupported(what)(draft);
  };
}
