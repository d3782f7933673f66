import type { Schema } from "../../../ir/schema.ts";
import { tokensOf } from "../../../ir/pointer.ts";
import type { Resolved } from "./resolved.ts";

/** How deep shapes are told apart: what differs below is a change of what stands there. */
const depth = 3;

/**
 * What a schema takes, as a text that is equal for equal shapes: without texts for people, places,
 * and the order of members. References stand for themselves, by their names.
 */
export function createShapes(
  resolve: (schema: Schema) => Resolved,
): (schema: Schema) => string {
  const known = new WeakMap<Schema, string>();
  const shape = (given: Schema, left: number): string => {
    const schema = given.kind === "ref" ? given : resolve(given);
    const nullable = schema.nullable ? "?" : "";
    if (left < 0) return `${schema.kind}${nullable}`;
    const inner = (child: Schema): string => shape(child, left - 1);
    switch (schema.kind) {
      case "any":
      case "never":
      case "null":
      case "boolean":
        return `${schema.kind}${nullable}`;
      case "number":
        return `${schema.integer ? "integer" : "number"}:${schema.format ?? ""}${nullable}`;
      case "string":
        return `string:${schema.format ?? ""}${nullable}`;
      case "literal":
        return `[${JSON.stringify(schema.value)}]${nullable}`;
      case "enum": {
        const values = schema.members.map(({ value }) => JSON.stringify(value));
        return `[${values.toSorted().join()}]${nullable}`;
      }
      case "array":
        return `${inner(schema.items)}[]${nullable}`;
      case "tuple":
        return `(${schema.items.map(inner).join()})${nullable}`;
      case "object": {
        const properties = schema.properties.map(
          ({ name, required, schema: own }) =>
            `${name}${required ? "!" : ""}${inner(own)}`,
        );
        const { additional } = schema;
        const rest =
          typeof additional === "object"
            ? inner(additional)
            : (additional ?? true);
        return `{${properties.toSorted().join()};${rest}}${nullable}`;
      }
      case "union":
        return `<${schema.variants.map(inner).toSorted().join()}>${nullable}`;
      case "intersection":
        return `&${schema.members.map(inner).toSorted().join()}&${nullable}`;
      case "ref":
        return `#${tokensOf(schema.target).at(-1) ?? ""}${nullable}`;
    }
  };
  return (schema) => {
    const found = known.get(schema);
    if (found !== undefined) return found;
    const made = shape(schema, depth);
    known.set(schema, made);
    return made;
  };
}
