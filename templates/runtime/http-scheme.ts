import { credentialText } from "./credential-text.js";
import type { SecurityScheme } from "./operation.js";

/** An HTTP authentication scheme whose credential is sent as it is: `<Scheme> <credential>` (RFC 9110, 11.4). */
export function httpScheme(name: string): SecurityScheme {
  return (draft, credential) => {
    draft.headers["authorization"] = `${name} ${credentialText(credential)}`;
  };
}
