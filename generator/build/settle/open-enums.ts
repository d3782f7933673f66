import type { EnumStyle } from "../../ir/options.ts";
import type { EnumSchema, ObjectSchema, Schema } from "../../ir/schema.ts";
import { mapChildren } from "../../ir/schema-children.ts";
import type { Discriminated } from "./discriminated.ts";

/** Decides which enums are open, from who meets the schema in which they stand. */
export type OpenEnums = (schema: Schema, met: Meeting) => Schema;

/** A response can bring the schema; or it is a named enum that tells variants apart. */
export interface Meeting {
  readonly output: boolean;
  readonly discriminates?: boolean;
}

/**
 * An enum that a response can bring is open, so that a value unknown today breaks nobody. What tells
 * variants apart never is, since an open one does not narrow; with one member it is a literal.
 */
export function openEnums(
  style: EnumStyle,
  { properties }: Discriminated,
): OpenEnums {
  return (schema, { output, discriminates = false }) => {
    const open = style === "open" || (style === "auto" && output);
    const settle = (next: Schema): Schema => {
      if (next.kind === "enum")
        return next.open === open ? next : { ...next, open };
      if (next.kind !== "object") return mapChildren(next, settle);
      const tags = properties.get(next);
      return tags === undefined
        ? mapChildren(next, settle)
        : withTags(next, tags, settle);
    };
    return discriminates && schema.kind === "enum" ? schema : settle(schema);
  };
}

function withTags(
  object: ObjectSchema,
  tags: ReadonlySet<string>,
  settle: (schema: Schema) => Schema,
): Schema {
  const inner = mapChildren(object, settle);
  if (inner.kind !== "object") return inner;
  const properties = inner.properties.map((property, index) => {
    const before = object.properties[index]?.schema;
    return tags.has(property.name) && before?.kind === "enum"
      ? { ...property, schema: tag(before) }
      : property;
  });
  return { ...inner, properties };
}

function tag(schema: EnumSchema): Schema {
  const [only] = schema.members;
  if (only === undefined || schema.members.length > 1) return schema;
  const { pointer, docs, nullable, access, extensions } = schema;
  const standard =
    schema.default === undefined ? {} : { default: schema.default };
  return {
    kind: "literal",
    value: only.value,
    pointer,
    docs,
    nullable,
    access,
    extensions,
    ...standard,
  };
}
