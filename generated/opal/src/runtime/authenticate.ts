import type { Call } from "./call.js";
import { environmentVariable } from "./environment.js";

/** Puts the credentials of the first alternative that has them all into the call. */
export async function authenticate(call: Call): Promise<void> {
  const { api, options, operation } = call;
  const spare =
    options.token ||
    (options.auth ? "" : environmentVariable(api.environment.token));
  const alternatives = operation.security ?? api.security;
  for (const names of alternatives) {
    const credentials = [];
    for (const name of names) {
      const source = options.auth?.[name] || (names[1] ? "" : spare);
      credentials.push(typeof source === "function" ? await source() : source);
    }
    if (credentials.every(Boolean)) {
      for (const name of names) {
        const credential = credentials.shift() ?? "";
        call.secrets.push(String(credential));
        api.schemes[name]?.(call, credential);
      }
      return;
    }
  }
  if (alternatives[0])
    throw new Error(
      `set token, ${api.environment.token} or auth for ${alternatives.join(" or ")}`,
    );
}
