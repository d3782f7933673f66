import type { Network } from "./network.ts";

/** Why a redirect is not followed; undefined where it may be. */
export function objectionTo(
  target: URL,
  from: URL,
  { allowHosts }: Pick<Network, "allowHosts">,
): string | undefined {
  const isHttp = target.protocol === "https:" || target.protocol === "http:";
  if (!isHttp || (from.protocol === "https:" && target.protocol === "http:")) {
    return `it redirects from ${from.protocol} to ${target.protocol}`;
  }
  return target.origin === from.origin || allowHosts.includes(target.host)
    ? undefined
    : `it redirects to the host ${target.host}, which is not allowed`;
}
