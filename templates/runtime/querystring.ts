import type { ParameterEncoder } from "./operation.js";
import { parameterParts } from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * The whole query string as one value (OpenAPI 3.2.0, 4.12.1), which `write`
 * makes a text of; it is percent-encoded.
 */
export function querystring(
  key: string,
  write: (value: unknown) => string,
): ParameterEncoder {
  return (draft) => {
    const parts = parameterParts(draft, key, { write });
    draft.query.push(...parts.flat().map(percentEncode));
  };
}
