import type { Attempt } from "./call.js";
import { environmentVariable } from "./environment.js";
import { CredentialError } from "./errors.js";

/** Puts the credentials of the first alternative that has them all into the draft. */
export async function authenticate(draft: Attempt): Promise<void> {
  const { schemes, security, environment } = draft.api;
  const { auth, token } = draft.options;
  const spare = token || (auth ? "" : environmentVariable(environment.token));
  const alternatives = draft.operation.security ?? security;
  for (const names of alternatives) {
    const credentials = await Promise.all(
      names.map((name) => {
        const source = auth?.[name] || (names[1] ? "" : spare);
        return typeof source === "function" ? source() : source;
      }),
    );
    if (credentials.every(Boolean))
      return credentials.forEach((credential, index) =>
        schemes[names[index] ?? ""]?.(draft, credential || ""),
      );
  }
  if (alternatives[0])
    throw new CredentialError(
      `set token, ${environment.token} or auth for ${alternatives.join(" or ")}`,
      draft.details,
    );
}
