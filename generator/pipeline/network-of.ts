import type { InputSettings } from "../config/resolve-config.ts";
import { quiet, type Network } from "../load/network/network.ts";

/** What the settings allow the network to be used for. */
export function networkOf({
  allowHosts,
  requestHeaders,
}: Pick<InputSettings, "allowHosts" | "requestHeaders">): Network {
  const headers = Object.entries(requestHeaders).map(
    ([origin, own]) => [new URL(origin).origin, own] as const,
  );
  return { ...quiet, allowHosts, headers: new Map(headers) };
}
