import { adoptError } from "./adopt-error.js";
import type { Call } from "./call.js";
import { environmentVariable } from "./environment.js";
import { CredentialError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/** Puts the credentials of the first alternative that has them all into the draft. */
export async function authenticate(
  { api, options, operation }: Call,
  draft: RequestDraft,
): Promise<void> {
  const alternatives = operation.security ?? api.security ?? [];
  const { auth } = options;
  const variable = api.environment?.token;
  const token =
    options.token || (auth ? undefined : environmentVariable(variable));
  const chosen = alternatives.find((names) => {
    const missing = names.filter(
      (name) => api.schemes?.[name] !== null && !auth?.[name],
    );
    return missing.length < (token ? 2 : 1);
  });
  if (!chosen && alternatives.length)
    throw new CredentialError(
      `no credential: set token${variable ? `, ${variable}` : ""} or auth for ${alternatives
        .map((names) => names.join(" + "))
        .join(" or ")}`,
      draft.call,
    );
  for (const name of chosen ?? []) {
    const scheme = api.schemes?.[name];
    if (scheme === null) continue;
    const source = auth?.[name] || token;
    let credential;
    try {
      credential = typeof source === "function" ? await source() : source;
    } catch (cause) {
      throw adoptError(draft, {
        reason: `the provider for ${name} failed`,
        cause,
        as: CredentialError,
      });
    }
    if (!credential || !scheme)
      throw new CredentialError(`no credential for ${name}`, draft.call);
    draft.secrets.push(
      typeof credential === "string" ? credential : credential.password,
    );
    scheme(draft, credential);
  }
}
