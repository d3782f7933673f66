import type { ParameterEncoder } from "./operation.js";
import { parameterParts } from "./parameter-parts.js";

/**
 * A header parameter in simple style: `a,b`; an object gives `key,value`,
 * exploded `key=value`. Nothing is percent-encoded.
 */
export function header(
  name: string,
  explode: boolean = false,
  key: string = name,
): ParameterEncoder {
  return (draft) => {
    const parts = parameterParts(draft, key);
    if (parts.length)
      draft.headers[name.toLowerCase()] = parts
        .map((part) => part.join(explode ? "=" : ","))
        .join(",");
  };
}
