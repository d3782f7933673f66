import type { CredentialProvider } from "./credential.js";
import { SdkError } from "./errors.js";

/** Providers that are being asked, each with the time and the answer to come. */
export type Flights = Map<
  CredentialProvider,
  { readonly startedAt: number; readonly answer: Promise<string> }
>;

/**
 * Asks a provider for a credential that is no older than `staleBefore`: once for
 * all calls that need it at the same time.
 */
export function provide(
  flights: Flights,
  provider: CredentialProvider,
  staleBefore: number,
): Promise<string> {
  const flight = flights.get(provider);
  if (flight && flight.startedAt > staleBefore) return flight.answer;
  const answer = (async () => provider({ refresh: staleBefore > 0 }))().catch(
    (error: unknown) => {
      // A provider may call another API, whose errors are not this call's.
      throw error instanceof SdkError ? new Error("", { cause: error }) : error;
    },
  );
  const startedAt = performance.now();
  flights.set(provider, { startedAt, answer });
  const land = (): void => {
    if (flights.get(provider)?.answer === answer) flights.delete(provider);
  };
  answer.then(land, land);
  return answer;
}
