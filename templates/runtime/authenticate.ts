import type { Attempt } from "./call.js";
import { environmentVariable } from "./environment.js";
import { CredentialError } from "./errors.js";

/** Puts the credentials of the first alternative that has them all into the draft. */
export async function authenticate(draft: Attempt): Promise<void> {
  const { schemes, security, environment } = draft.api;
  const { auth, token } = draft.options;
  const alternatives = draft.operation.security ?? security;
  const spare = token || (auth ? "" : environmentVariable(environment.token));
  const chosen =
    alternatives.find(
      (names) =>
        names.filter((name) => schemes[name] && !auth?.[name]).length <
        (spare ? 2 : 1),
    ) ?? alternatives[0];
  for (const name of chosen ?? []) {
    const scheme = schemes[name];
    if (!scheme) continue;
    const source = auth?.[name] || spare;
    const credential = typeof source === "function" ? await source() : source;
    if (!credential)
      throw new CredentialError(
        `set token, ${environment.token} or auth for ${alternatives.join(" or ")}`,
        draft.details,
      );
    draft.secrets.push(
      typeof credential === "string" ? credential : credential.password,
    );
    scheme(draft, credential);
  }
}
