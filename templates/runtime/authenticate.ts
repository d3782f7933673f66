import type { Call } from "./call.js";
import { environmentVariable } from "./environment.js";

/** Puts the credentials of the first alternative that has them all into the draft. */
export async function authenticate(call: Call): Promise<void> {
  const { api, options, operation } = call;
  const { auth, token } = options;
  const variable = api.environment.token;
  const spare = token || (auth ? "" : environmentVariable(variable));
  const alternatives = operation.security ?? api.security;
  for (const names of alternatives) {
    const credentials = await Promise.all(
      names.map((name) => {
        const source = auth?.[name] || (names[1] ? "" : spare);
        return typeof source === "function" ? source() : source;
      }),
    );
    if (credentials.every(Boolean)) {
      call.secrets.push(...credentials.map(String));
      return names.forEach((name, index) =>
        api.schemes[name]?.(call, credentials[index] ?? ""),
      );
    }
  }
  if (alternatives[0])
    throw new Error(
      `set token, ${variable} or auth for ${alternatives.join(" or ")}`,
    );
}
