import type { ParameterEncoder } from "./operation.js";
import {
  parameterParts,
  type ParameterSettings,
  refuseDelimiter,
} from "./parameter-parts.js";

/**
 * A header parameter in simple style: `a,b`; an object gives `key,value`,
 * exploded `key=value`. Nothing is percent-encoded, so that a comma in a value
 * of a list is refused.
 */
export function header(
  name: string,
  settings: ParameterSettings = {},
): ParameterEncoder {
  return (draft) => {
    const parts = parameterParts(draft, name, settings);
    // A value by itself may hold commas, as many standard headers do.
    if (parts.length > 1) refuseDelimiter(name, ",", parts);
    if (parts.length)
      draft.headers[name.toLowerCase()] = parts
        .map((part) => part.join(settings.explode ? "=" : ","))
        .join(",");
  };
}
