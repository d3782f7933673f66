import type { ParameterEncoder } from "./operation.js";
import { addCookie } from "./add-cookie.js";
import { parameterParts } from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/** A cookie parameter; lists are joined by commas, for a cookie can't repeat. Browsers send none. */
export function cookie(name: string): ParameterEncoder {
  return (draft, value) => {
    const parts = parameterParts(draft, name, value).flat().map(percentEncode);
    if (parts.length) addCookie(draft, name, parts.join(","));
  };
}
