import { ConfigurationError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/**
 * Stands where the runtime has no encoder, decoder or scheme: fails before
 * anything is sent. A parameter, body or scheme only where it is used; a response
 * unless the raw one is asked for.
 */
export function unsupported(what: string): (draft: RequestDraft) => never {
  return (draft) => {
    throw new ConfigurationError(
      `${what} are not supported by this package`,
      draft.details,
    );
  };
}
