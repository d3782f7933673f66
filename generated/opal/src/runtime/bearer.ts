import type { SecurityScheme } from "./operation.js";
import { secretText } from "./secret-text.js";

/** Bearer authentication (RFC 6750); also OAuth 2 and OpenID Connect with a token that the user has. */
export const bearer: SecurityScheme = (draft, credential) => {
  draft.headers["authorization"] = `Bearer ${secretText(draft, credential)}`;
};
