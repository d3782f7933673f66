import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { methods } from "../../ir/operation.ts";
import { deepEqual } from "./deep-equal.ts";

const operationKeys: ReadonlySet<string> = new Set(methods);

/**
 * A document of which the first speaks for all operations of both: security, and the default
 * server, are written to each operation and path of its own where the first says something else.
 */
export function scopeDocument(
  document: JsonObject,
  first: JsonObject,
): JsonObject {
  const paths = member(document, "paths");
  const scoped =
    paths === undefined
      ? document
      : { ...document, paths: scopePaths(paths, document, first) };
  const written = Object.hasOwn(first, "servers")
    ? ["security"]
    : ["security", "servers"];
  return Object.fromEntries(
    Object.entries(scoped).filter(([key]) => !written.includes(key)),
  );
}

function scopePaths(
  paths: JsonValue,
  document: JsonObject,
  first: JsonObject,
): JsonValue {
  const security = member(document, "security") ?? [];
  const scopesSecurity = !deepEqual(security, member(first, "security") ?? []);
  const scopesServers = !deepEqual(serversOf(document)[0], serversOf(first)[0]);
  if (!scopesSecurity && !scopesServers) return paths;
  return mapMembers(paths, (item) => {
    const secured = scopesSecurity
      ? mapMembers(item, (value, key) =>
          operationKeys.has(key)
            ? withDefault(value, "security", security)
            : value,
        )
      : item;
    return scopesServers
      ? withDefault(secured, "servers", serversOf(document))
      : secured;
  });
}

/** Without any, requests go to the server that the document came from (OpenAPI 3.1.1, 4.8.1). */
function serversOf(document: JsonObject): readonly JsonValue[] {
  const servers = member(document, "servers");
  return Array.isArray(servers) && servers.length > 0
    ? servers
    : [{ url: "/" }];
}

function withDefault(
  value: JsonValue,
  key: string,
  held: JsonValue,
): JsonValue {
  return isJsonObject(value) && !Object.hasOwn(value, key)
    ? { ...value, [key]: held }
    : value;
}

function mapMembers(
  value: JsonValue,
  change: (held: JsonValue, key: string) => JsonValue,
): JsonValue {
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, held]) => [key, change(held, key)]),
      )
    : value;
}
