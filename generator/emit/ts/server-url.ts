import type { Code } from "../../ir/code.ts";
import type { Naming } from "../../ir/naming.ts";
import type { Server } from "../../ir/server.ts";
import { code } from "./code.ts";
import type { FileScope } from "./file-scope.ts";
import { literal } from "./literal.ts";
import { runtimeSymbol } from "./symbols.ts";

/**
 * The URL of the first server; where it has variables, `serverUrl("https://{region}...", { region:
 * "eu" })`. Undefined where it is not absolute, or not complete: a path alone says of no host that
 * it is there.
 */
export function serverUrlValue(
  servers: readonly Server[],
  naming: Naming,
  scope: FileScope,
): Code | undefined {
  const [server] = servers;
  if (server === undefined) return undefined;
  const defaults = new Map(
    server.variables.map((variable) => [variable.name, variable.default]),
  );
  const used = new Map<string, string>();
  const url = server.url.replace(
    /\{([^{}]*)\}/g,
    (placeholder, name: string) => {
      const value = defaults.get(name);
      if (value !== undefined) used.set(name, value);
      return value ?? placeholder;
    },
  );
  if (!/^https?:\/\/[^{}]+$/i.test(url)) return undefined;
  return used.size === 0
    ? literal(url)
    : code`${scope.value(runtimeSymbol(naming, "server-url", "serverUrl"))}(${literal(server.url)}, ${literal(Object.fromEntries(used))})`;
}
