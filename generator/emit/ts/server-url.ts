import type { Server } from "../../ir/server.ts";

/**
 * The URL of the first server, its variables replaced by their defaults. Undefined where it is not
 * absolute, or not complete: a path alone says of no host that it is there.
 */
export function serverUrl(servers: readonly Server[]): string | undefined {
  const [server] = servers;
  if (server === undefined) return undefined;
  const defaults = new Map(
    server.variables.map((variable) => [variable.name, variable.default]),
  );
  const url = server.url.replace(
    /\{([^{}]*)\}/g,
    (placeholder, name: string) => defaults.get(name) ?? placeholder,
  );
  return /^https?:\/\/[^{}]+$/i.test(url) ? url : undefined;
}
