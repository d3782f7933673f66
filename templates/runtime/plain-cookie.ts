import { addCookie } from "./add-cookie.js";
import type { ParameterEncoder } from "./operation.js";
import {
  parameterParts,
  type ParameterSettings,
  refuseDelimiter,
} from "./parameter-parts.js";

/**
 * A cookie parameter in cookie style (OpenAPI 3.2.0): `name=a; name=b` exploded,
 * which is the default, else `name=a,b`. Nothing is encoded, so that what would
 * end the cookie is refused. Browsers send none.
 */
export function plainCookie(
  name: string,
  settings: ParameterSettings = {},
): ParameterEncoder {
  const { explode = true } = settings;
  return (draft) => {
    const parts = parameterParts(draft, name, settings);
    if (parts.flat().some((text) => /[^ -:<-~]/.test(text)))
      throw new Error(`a cookie can't hold a value in ${name}: encode it`);
    if (explode)
      for (const [first = "", text] of parts)
        if (text === undefined) addCookie(draft, name, first);
        else addCookie(draft, first, text);
    else if (parts.length) {
      if (parts.length > 1) refuseDelimiter(name, ",", parts);
      addCookie(draft, name, parts.flat().join(","));
    }
  };
}
