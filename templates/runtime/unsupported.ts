import { ConfigurationError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/** Stands where the runtime has no way to do something: the call fails before anything is sent. */
export function unsupported(what: string): (draft: RequestDraft) => never {
  return (draft) => {
    throw new ConfigurationError(
      `this package can't handle ${what}`,
      draft.details,
    );
  };
}
