import type { Call } from "./call.js";
import type { Credential } from "./credential.js";
import { isBrowser, platform } from "./environment.js";
import type { HeldCredential } from "./operation.js";
import { foreignError } from "./own-error.js";

/** Gives the credential behind what the user gave; undefined where there is none. */
export type Provide = (
  call: Call,
  given: Credential | undefined,
) => Promise<HeldCredential | undefined>;

/** Asks the provider of a scheme, once for all calls that need its credential at the same time. */
export function providing(): Provide {
  // After a 401 apart: nobody then gets a credential that was refused.
  const flights: { [flight: number]: Promise<string> | undefined } = {};
  let warned = false;
  return async (call, given) => {
    const refresh = call.staleBefore > 0;
    const flight = refresh ? 1 : 0;
    const asked = typeof given === "function";
    call.renewable ||= asked || "clientId" in Object(given);
    const credential = asked
      ? await (flights[flight] ??= (async () => given({ refresh }))().finally(
          () => delete flights[flight],
        )).catch((error: unknown) => {
          // It may be of another API, which the provider calls.
          throw foreignError(call, error);
        })
      : given;
    if (!credential) return undefined;
    call.secrets.push(String(credential));
    if (isBrowser() && !warned) {
      warned = true;
      (call.options.logger ?? platform.console)?.warn?.(
        "a browser shows this credential to its user",
        call.details,
      );
    }
    return credential;
  };
}
