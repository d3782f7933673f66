import { addCookie } from "./add-cookie.js";
import { credentialText } from "./credential-text.js";
import type { SecurityScheme } from "./operation.js";
import { percentEncode } from "./percent-encode.js";

/** A key in a header, the query or a cookie (which browsers don't send). */
export function apiKey(
  place: "header" | "query" | "cookie",
  name: string,
): SecurityScheme {
  return (draft, credential) => {
    const key = credentialText(credential);
    const encoded = percentEncode(key);
    draft.secrets.push(encoded);
    if (place === "header") draft.headers[name.toLowerCase()] = key;
    else if (place === "query")
      draft.query.push(`${percentEncode(name)}=${encoded}`);
    else addCookie(draft, name, encoded);
  };
}
