import type { BasicCredential } from "./credential.js";
import type { RequestDraft } from "./operation.js";

/** The token or key for a scheme that takes one; from here on no error shows it. */
export function secretText(
  draft: RequestDraft,
  credential: string | BasicCredential,
): string {
  if (typeof credential !== "string")
    throw draft.refuse("the token must be text");
  draft.secrets.push(credential);
  return credential;
}
