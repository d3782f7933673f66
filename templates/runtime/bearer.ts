import { credentialText } from "./credential-text.js";
import type { SecurityScheme } from "./operation.js";

/** Bearer authentication (RFC 6750); also OpenID Connect with a token that the user has. */
export const bearer: SecurityScheme = (draft, credential) => {
  draft.headers["authorization"] = `Bearer ${credentialText(credential)}`;
};
