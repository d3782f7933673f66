import { ConfigurationError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/**
 * Stands where the runtime has no encoder for a body, no decoder or no security
 * scheme: the call fails before anything is sent. Only a response that is wanted
 * raw needs no decoder.
 */
export function unsupported(
  what: string,
): (draft: RequestDraft, value?: unknown) => () => Promise<never> {
  return (draft, value) => {
    const fail = (): never => {
      throw new ConfigurationError(
        `this package can't handle ${what}`,
        draft.details,
      );
    };
    // Only a decoder is asked without a value.
    return value === undefined && draft.raw ? async () => fail() : fail();
  };
}
