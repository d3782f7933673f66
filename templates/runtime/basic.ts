import type { SecurityScheme } from "./operation.js";

/** Basic authentication (RFC 7617), in UTF-8; a text is taken as `username:password`. */
export const basic: SecurityScheme = (draft, credential) => {
  const pair =
    typeof credential === "string"
      ? credential
      : `${credential.username}:${credential.password}`;
  const encoded = btoa(String.fromCharCode(...new TextEncoder().encode(pair)));
  draft.secrets.push(pair, pair.replace(/^.*?:/, ""), encoded);
  draft.headers["authorization"] = `Basic ${encoded}`;
};
