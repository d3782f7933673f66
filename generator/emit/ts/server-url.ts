import type { Code } from "../../ir/code.ts";
import type { Naming } from "../../ir/naming.ts";
import type { Server, ServerVariable } from "../../ir/server.ts";
import { callCode } from "./call.ts";
import type { FileScope } from "./file-scope.ts";
import { literal } from "./literal.ts";
import { runtimeSymbol } from "./symbols.ts";

/**
 * The URL of the first server; where it has variables, `serverUrl("https://{region}...", { region:
 * "eu" })`, and after it the values that a variable may have. Undefined where it is not absolute, or not complete: a path alone says of no host that
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
  if (used.size === 0) return literal(url);
  const choices = server.variables.flatMap(({ name, ...variable }) =>
    used.has(name) && variable.enum.length > 0
      ? [[name, choicesOf(variable)] as const]
      : [],
  );
  return callCode(
    scope.value(runtimeSymbol(naming, "server-url", "serverUrl")),
    [
      literal(server.url),
      literal(Object.fromEntries(used)),
      ...(choices.length === 0 ? [] : [literal(Object.fromEntries(choices))]),
    ],
  );
}

/** A default that its own enum does not list is a value all the same. */
function choicesOf(variable: Omit<ServerVariable, "name">): readonly string[] {
  return [...new Set([...variable.enum, variable.default])];
}
