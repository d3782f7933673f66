/** What the user allows the network to be used for, and what to show there. */
export interface Network {
  /** Hosts, with their port where it is not the usual one, that references may lead to. */
  readonly allowHosts: readonly string[];
  /** Headers by the one origin that gets to see them: `https://api.example.com`. */
  readonly headers: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** How long one text may take, in milliseconds. */
  readonly timeout: number;
}

/** Nothing but what is named as input. */
export const quiet: Network = {
  allowHosts: [],
  headers: new Map(),
  timeout: 30_000,
};
