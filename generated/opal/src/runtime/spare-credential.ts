import type { Call } from "./call.js";
import type { Credential } from "./credential.js";
import { environmentVariable } from "./environment.js";

/** What the user gave for any scheme; else, where nothing was given, what the environment has. */
export function spareCredential({
  api,
  options: { auth, token },
}: Call): Credential | undefined {
  return token || (auth ? "" : environmentVariable(api.environment.token));
}
