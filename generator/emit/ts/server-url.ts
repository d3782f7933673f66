import type { Server } from "../../ir/server.ts";

/** The URL of the first server, its variables replaced by their defaults. */
export function serverUrl(servers: readonly Server[]): string | undefined {
  const [server] = servers;
  if (server === undefined) return undefined;
  const defaults = new Map(
    server.variables.map((variable) => [variable.name, variable.default]),
  );
  return server.url.replace(
    /\{([^{}]*)\}/g,
    (placeholder, name: string) => defaults.get(name) ?? placeholder,
  );
}
