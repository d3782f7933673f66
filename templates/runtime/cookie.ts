import { addCookie } from "./add-cookie.js";
import type { ParameterEncoder } from "./operation.js";
import { parameterParts } from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/** A cookie parameter; lists are joined by commas, for a cookie can't repeat. Browsers send none. */
export function cookie(name: string, key: string = name): ParameterEncoder {
  return (draft) => {
    const parts = parameterParts(draft, key).flat().map(percentEncode);
    if (parts.length) addCookie(draft, name, parts.join(","));
  };
}
