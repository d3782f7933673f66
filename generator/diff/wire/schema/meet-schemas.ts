import type {
  IntersectionSchema,
  NumberSchema,
  ObjectSchema,
  Property,
  Schema,
  StringSchema,
} from "../../../ir/schema.ts";
import type { Resolved } from "./resolved.ts";

/** The one schema that says what all members say; the intersection of those that don't merge. */
export function meetSchemas(
  members: readonly Resolved[],
  around: IntersectionSchema,
): Resolved {
  const parts: Resolved[] = [];
  for (const member of members) {
    if (member.kind === "any") continue;
    const index = parts.findIndex((part) => meet(part, member) !== undefined);
    const part = parts[index];
    const both = part && meet(part, member);
    if (both === undefined) parts.push(member);
    else parts[index] = both;
  }
  const { members: _, ...base } = around;
  const [only, ...others] = parts;
  if (only === undefined) return { ...base, kind: "any" };
  if (others.length > 0) return { ...around, members: parts };
  const standard = around.default ?? only.default;
  const untyped = [around, ...members].flatMap((each) => each.untyped ?? []);
  return {
    ...only,
    pointer: around.pointer,
    nullable: around.nullable,
    access: around.access,
    docs: {
      ...only.docs,
      deprecated: only.docs.deprecated || around.docs.deprecated,
    },
    ...(standard !== undefined && { default: standard }),
    ...(untyped.length > 0 && { untyped }),
  };
}

/** What two schemas say together; undefined where no single schema says it. */
function meet(first: Resolved, second: Resolved): Resolved | undefined {
  if (first.kind === "object" && second.kind === "object") {
    return meetObjects(first, second);
  }
  if (first.kind === "string" && second.kind === "string") {
    return meetStrings(first, second);
  }
  if (first.kind === "number" && second.kind === "number") {
    return meetNumbers(first, second);
  }
  if (first.kind === "boolean" && second.kind === "boolean") return first;
  return narrower(first, second) ?? narrower(second, first);
}

/** A constant or an enum beside the plain type of its values, or beside another. */
function narrower(values: Resolved, type: Resolved): Resolved | undefined {
  const listed = valuesOf(values);
  if (listed === undefined) return undefined;
  const others = valuesOf(type);
  if (others === undefined) {
    return listed.every((value) => typeof value === type.kind)
      ? values
      : undefined;
  }
  if (listed.every((value) => others.includes(value))) return values;
  if (values.kind !== "enum") return undefined;
  const members = values.members.filter(({ value }) => others.includes(value));
  return members.length === 0 ? undefined : { ...values, members };
}

function valuesOf(
  schema: Resolved,
): readonly (string | number | boolean)[] | undefined {
  if (schema.kind === "literal") return [schema.value];
  return schema.kind === "enum"
    ? schema.members.map(({ value }) => value)
    : undefined;
}

function meetObjects(first: ObjectSchema, second: ObjectSchema): ObjectSchema {
  const later = new Map(second.properties.map((each) => [each.name, each]));
  const properties = [
    ...first.properties.map((property) => {
      const other = later.get(property.name);
      later.delete(property.name);
      return other === undefined ? property : meetProperties(property, other);
    }),
    ...later.values(),
  ];
  const additional = meetAdditional(first.additional, second.additional);
  const minProperties = highest(first.minProperties, second.minProperties);
  const maxProperties = lowest(first.maxProperties, second.maxProperties);
  return {
    ...first,
    properties,
    patterns: [...first.patterns, ...second.patterns],
    ...(additional !== undefined && { additional }),
    ...(minProperties !== undefined && { minProperties }),
    ...(maxProperties !== undefined && { maxProperties }),
  };
}

/** Closed or typed by either; a part that doesn't say leaves it to the other. */
function meetAdditional(
  first: ObjectSchema["additional"],
  second: ObjectSchema["additional"],
): ObjectSchema["additional"] {
  if (first === undefined || first === true) return second ?? first;
  return first;
}

function meetProperties(first: Property, second: Property): Property {
  return {
    name: first.name,
    required: first.required || second.required,
    schema: meetBoth(first.schema, second.schema),
  };
}

function meetBoth(first: Schema, second: Schema): Schema {
  if (second.kind === "any" || first.pointer === second.pointer) return first;
  if (first.kind === "any") return second;
  const access = second.access === "both" ? first.access : second.access;
  return {
    ...second,
    kind: "intersection",
    access,
    nullable: false,
    members: [first, second],
  };
}

function meetStrings(first: StringSchema, second: StringSchema): StringSchema {
  const minLength = highest(first.minLength, second.minLength);
  const maxLength = lowest(first.maxLength, second.maxLength);
  return {
    ...first,
    ...second,
    docs: first.docs,
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

function meetNumbers(first: NumberSchema, second: NumberSchema): NumberSchema {
  const minimum = highest(first.minimum, second.minimum);
  const maximum = lowest(first.maximum, second.maximum);
  return {
    ...first,
    ...second,
    docs: first.docs,
    integer: first.integer || second.integer,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
}

function highest(
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function lowest(
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
