import { addCookie } from "./add-cookie.js";
import type { ParameterEncoder } from "./operation.js";
import { parameterParts, type ParameterSettings } from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * A cookie parameter in form style, percent-encoded. A list is joined by commas,
 * exploded or not: the `&` of RFC 6570 means nothing to a cookie, and a cookie
 * can't repeat. An exploded object is a cookie for each member. Browsers send none.
 */
export function cookie(
  name: string,
  settings: ParameterSettings = {},
): ParameterEncoder {
  const { explode = true, encode = percentEncode } = settings;
  return (draft) => {
    const parts = parameterParts(draft, name, settings);
    const texts = parts.map((part) => part.map(encode));
    if (explode && parts[0]?.[1] !== undefined)
      for (const [member = "", text = ""] of texts)
        addCookie(draft, member, text);
    else if (parts.length) addCookie(draft, name, texts.flat().join(","));
  };
}
