import { base64 } from "./base64.js";
import { credentialText } from "./credential-text.js";
import type { SecurityScheme } from "./operation.js";

/** Basic authentication (RFC 7617), in UTF-8; a text is taken as `username:password`. */
export const basic: SecurityScheme = (draft, credential) => {
  const pair =
    typeof credential === "object" && "password" in credential
      ? `${credential.username}:${credential.password}`
      : credentialText(credential);
  const encoded = base64(pair);
  draft.secrets.push(pair, pair.replace(/^.*?:/, ""), encoded);
  draft.headers["authorization"] = `Basic ${encoded}`;
};
