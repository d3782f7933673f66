import type { BasicCredential } from "./credential.js";
import { CredentialError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/** The credential of a scheme that takes a token or key, not a user name. */
export function credentialText(
  draft: RequestDraft,
  credential: string | BasicCredential,
): string {
  if (typeof credential === "string") return credential;
  throw new CredentialError("the credential must be text", draft.details);
}
