import type { CredentialProvider } from "./credential.js";
import { SdkError } from "./errors.js";

/** The answers to come of providers that are being asked. */
export type Flights = Map<CredentialProvider, Promise<string>>;

/** Asks a provider for a credential, once for all calls that need it at the same time. */
export function provide(
  flights: Flights,
  provider: CredentialProvider,
  refresh: boolean,
): Promise<string> {
  const answer =
    flights.get(provider) ??
    (async () => provider({ refresh }))()
      .catch((error: unknown) => {
        // A provider may call another API, whose errors are not this call's.
        throw error instanceof SdkError
          ? new Error("", { cause: error })
          : error;
      })
      .finally(() => flights.delete(provider));
  flights.set(provider, answer);
  return answer;
}
