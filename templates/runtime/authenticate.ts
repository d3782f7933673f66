import type { Call } from "./call.js";
import type { Credential } from "./credential.js";
import { environmentVariable, isBrowser, platform } from "./environment.js";
import { CredentialError } from "./errors.js";
import type { RequestDraft } from "./operation.js";
import { provide } from "./provide.js";

/** Puts the credentials of the first alternative that has them all into an attempt's draft. */
export async function authenticate(
  call: Call,
  draft: RequestDraft,
): Promise<void> {
  call.failing = CredentialError;
  const { api, operation, options, shared, staleBefore } = call;
  const { fetch: send = fetch } = options;
  // Nothing is inherited: a scheme may be called "constructor".
  const auth: { readonly [scheme: string]: Credential | undefined } = {
    __proto__: null as never,
    ...options.auth,
  };
  const spare =
    options.token ||
    (options.auth ? "" : environmentVariable(api.environment.token));
  const alternatives = operation.security ?? api.security;
  for (const names of alternatives) {
    const sources = names.map((name) => auth[name] || (names[1] ? "" : spare));
    if (!sources.every(Boolean)) continue;
    // Whether asking again may give another credential.
    call.renewable = sources.some(
      (source) => typeof source === "function" || "clientId" in Object(source),
    );
    const credentials = [];
    for (const source of sources)
      credentials.push(
        typeof source === "function"
          ? await provide(
              staleBefore ? shared.renewals : shared.flights,
              source,
              staleBefore > 0,
            )
          : source,
      );
    if (!credentials.every(Boolean)) continue;
    call.secrets.push(...credentials.map(String));
    for (const [index, credential = ""] of credentials.entries())
      await api.schemes[names[index] ?? ""]?.(draft, credential, {
        fetch: send,
        staleBefore,
      });
    if (names[0] && isBrowser() && !shared.warned) {
      shared.warned = true;
      (options.logger ?? platform.console)?.warn?.(
        "a browser shows this credential to whoever uses it",
        call.details,
      );
    }
    return;
  }
  if (alternatives[0])
    throw new Error(
      `set token, ${api.environment.token} or auth for ${alternatives.join(" or ")}`,
    );
}
