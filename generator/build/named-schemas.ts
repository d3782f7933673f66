import { member } from "../ir/json.ts";
import { tokensOf } from "../ir/pointer.ts";
import type { Schema, SchemaId } from "../ir/schema.ts";
import { inheritanceOf, type Inheritance } from "./inheritance.ts";
import { entries, present } from "./members.ts";
import { valueAt } from "./resolve.ts";
import { schemaId, type Scope } from "./scope.ts";

/** The schemas that get names, before it is known who uses them. */
export interface Named {
  readonly key: string;
  readonly schema: Schema;
  readonly origin: "component" | "hoisted";
  readonly inheritance?: Inheritance;
}

/** The component schemas, each followed by what was found inside it that needs a name. */
export function buildComponents(
  hoisted: ReadonlySet<SchemaId>,
  scope: Scope,
): ReadonlyMap<SchemaId, Named> {
  const named = new Map<SchemaId, Named>();
  const components = member(scope.document, "components");
  for (const [key, source] of entries(components, "schemas")) {
    const id = schemaId(key);
    named.set(id, {
      key,
      schema: scope.schema(source, id),
      origin: "component",
      ...present({ inheritance: inheritanceOf(source, scope.document) }),
    });
    for (const [found, schema] of buildHoisted(hoisted, named, scope)) {
      named.set(found, schema);
    }
  }
  return named;
}

/** Those that were found to need a name and have none yet, and what is found inside them. */
export function buildHoisted(
  hoisted: ReadonlySet<SchemaId>,
  named: ReadonlyMap<SchemaId, Named>,
  scope: Scope,
): ReadonlyMap<SchemaId, Named> {
  const built = new Map<SchemaId, Named>();
  // A set that grows while it is walked is walked to its new end.
  for (const id of hoisted) {
    if (named.has(id)) continue;
    const schema = scope.schema(valueAt(scope.document, id), id);
    built.set(id, { key: keyOf(id), schema, origin: "hoisted" });
  }
  return built;
}

/** What a schema is called after the place where it stands: the tokens that authors chose. */
function keyOf(id: SchemaId): string {
  const tokens = tokensOf(id);
  const definition = tokens.findLastIndex((token) =>
    ["$defs", "definitions"].includes(token),
  );
  return tokens
    .slice(definition + 1)
    .filter((token) => !structural.has(token))
    .join(" ");
}

const structural: ReadonlySet<string> = new Set([
  "components",
  "schemas",
  "properties",
  "paths",
  "content",
  "schema",
  "responses",
  "requestBodies",
  "parameters",
  "allOf",
  "oneOf",
  "anyOf",
  "application/json",
]);
