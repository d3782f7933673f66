import type { Dialect } from "./hostile-document.ts";
import { metaSchemas, shapeOf, type MetaSchema } from "./meta-schema.ts";

/**
 * Every place of a meta-schema where a document may have a text, by its address; a map's keys are
 * one more place.
 */
export function textPositions(dialect: Dialect): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open: (readonly MetaSchema[])[] = [[metaSchemas[dialect]]];
  for (let schemas = open.pop(); schemas; schemas = open.pop()) {
    const shape = shapeOf(schemas);
    const address = schemas[0]?.address ?? "";
    if (shape.isText || shape.isAny || shape.choices.length > 0) {
      found.add(address);
    }
    if (seen.has(shape.key)) continue;
    seen.add(shape.key);
    open.push(...shape.properties.values(), ...shape.maps.values());
    if (shape.items.length > 0) open.push(shape.items);
  }
  return [...found];
}
