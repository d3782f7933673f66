import type { Schema } from "../../../ir/schema.ts";
import type { Resolved } from "./resolved.ts";

/** The types of JSON that a schema takes, null aside. */
export function typeNames(
  schema: Resolved,
  resolve: (schema: Schema) => Resolved,
  seen: ReadonlySet<Resolved> = new Set(),
): ReadonlySet<string> {
  if (seen.has(schema)) return new Set();
  switch (schema.kind) {
    case "any":
      return new Set(["any"]);
    case "never":
    case "null":
      return new Set();
    case "number":
      return new Set([schema.integer ? "integer" : "number"]);
    case "literal":
      return new Set([typeOf(schema.value)]);
    case "enum":
      return new Set(schema.members.map(({ value }) => typeOf(value)));
    case "tuple":
      return new Set(["array"]);
    case "union":
      return new Set(
        schema.variants.flatMap((variant) => [
          ...typeNames(resolve(variant), resolve, new Set([...seen, schema])),
        ]),
      );
    case "intersection": {
      const [first = schema] = schema.members;
      return typeNames(resolve(first), resolve, new Set([...seen, schema]));
    }
    default:
      return new Set([schema.kind]);
  }
}

/** Whether values of the type are among those of the others. */
export function isAmong(type: string, others: ReadonlySet<string>): boolean {
  return (
    others.has(type) ||
    others.has("any") ||
    (type === "integer" && others.has("number"))
  );
}

function typeOf(value: string | number | boolean): string {
  return Number.isInteger(value) ? "integer" : typeof value;
}
