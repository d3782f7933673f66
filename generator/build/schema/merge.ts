import type { ObjectSchema, Property, Schema } from "../../ir/schema.ts";
import { layOver, overlay } from "./base.ts";

/** One object with the properties of both; `mergeProperty` decides on those that both declare. */
export function mergeObjects(
  first: ObjectSchema,
  second: ObjectSchema,
  mergeProperty: (first: Property, second: Property) => Property,
): ObjectSchema {
  const later = new Map(
    second.properties.map((property) => [property.name, property]),
  );
  const earlier = new Set(first.properties.map(({ name }) => name));
  const properties = [
    ...first.properties.map((property) => {
      const other = later.get(property.name);
      return other === undefined ? property : mergeProperty(property, other);
    }),
    ...second.properties.filter(({ name }) => !earlier.has(name)),
  ];
  const additional = mergeAdditional(first, second);
  return {
    ...overlay(first, first.docs.description === undefined ? second : first),
    ...bounds(second),
    ...(additional === undefined ? {} : { additional }),
    pointer: first.pointer,
    properties,
    patterns: [...first.patterns, ...second.patterns],
  };
}

/** Objects that are merged are open to each other's properties, so one alone can't close both. */
function mergeAdditional(
  first: ObjectSchema,
  second: ObjectSchema,
): ObjectSchema["additional"] {
  if (typeof first.additional === "object") return first.additional;
  if (typeof second.additional === "object") return second.additional;
  if (first.additional === true || second.additional === true) return true;
  return first.additional === second.additional ? first.additional : undefined;
}

function bounds({
  minProperties,
  maxProperties,
}: ObjectSchema): Partial<ObjectSchema> {
  return {
    ...(minProperties === undefined ? {} : { minProperties }),
    ...(maxProperties === undefined ? {} : { maxProperties }),
  };
}

/** One schema for two that describe scalars of one kind, or refer to one schema; else undefined. */
export function mergeScalars(
  first: Schema,
  second: Schema,
): Schema | undefined {
  switch (first.kind) {
    case "string":
      if (second.kind === "string") return layOver(first, second);
      return narrows(second, "string") ? second : undefined;
    case "number":
      if (second.kind === "number") {
        return {
          ...layOver(first, second),
          integer: first.integer || second.integer,
        };
      }
      return narrows(second, "number") ? second : undefined;
    case "boolean":
      return second.kind === "boolean" ? overlay(first, second) : undefined;
    case "enum":
    case "literal":
      return second.kind === "string" || second.kind === "number"
        ? mergeScalars(second, first)
        : commonValues(first, second);
    case "ref":
      return second.kind === "ref" && second.target === first.target
        ? overlay(first, second)
        : undefined;
    default:
      return undefined;
  }
}

/** The values that two enums or constants have in common; undefined where there are none. */
function commonValues(first: Schema, second: Schema): Schema | undefined {
  if (first.kind === "literal") {
    return listsValue(second, first.value) ? overlay(first, second) : undefined;
  }
  if (first.kind !== "enum") return undefined;
  if (second.kind === "literal") return commonValues(second, first);
  const members = first.members.filter(({ value }) =>
    listsValue(second, value),
  );
  return members.length === 0
    ? undefined
    : overlay({ ...first, members }, second);
}

function listsValue(schema: Schema, value: string | number | boolean): boolean {
  return schema.kind === "literal"
    ? schema.value === value
    : schema.kind === "enum" &&
        schema.members.some((member) => member.value === value);
}

/** Whether an enum or constant lists values of the kind only. */
function narrows(schema: Schema, kind: "string" | "number"): boolean {
  if (schema.kind === "literal") return typeof schema.value === kind;
  return (
    schema.kind === "enum" &&
    schema.members.every(({ value }) => typeof value === kind)
  );
}
