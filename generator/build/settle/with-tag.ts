import type { Scalar } from "../../ir/property-values.ts";
import type { ObjectSchema, Schema } from "../../ir/schema.ts";
import { blankBase } from "../schema/base.ts";

/** A schema whose property is there and has one of these values; itself where there are none. */
export function withTag(
  schema: Schema,
  property: string,
  values: readonly Scalar[],
): Schema {
  const tag = tagOf(values, schema);
  if (tag === undefined) return schema;
  const tagged = (object: ObjectSchema): ObjectSchema =>
    withProperty(object, property, tag);
  const bare = tagged({
    ...blankBase(schema.pointer),
    kind: "object",
    properties: [],
    patterns: [],
  });
  switch (schema.kind) {
    case "object":
      return tagged(schema);
    case "any":
      return { ...schema, ...bare };
    case "ref": {
      const { pointer, docs, nullable, access, extensions, target } = schema;
      const parent: Schema = { ...blankBase(pointer), kind: "ref", target };
      return {
        kind: "intersection",
        pointer,
        docs,
        nullable,
        access,
        extensions,
        members: [parent, bare],
      };
    }
    case "intersection": {
      const { members } = schema;
      const own = members.findLast(({ kind }) => kind === "object");
      return {
        ...schema,
        members:
          own === undefined
            ? [...members, bare]
            : members.map((member) =>
                member === own && member.kind === "object"
                  ? tagged(member)
                  : member,
              ),
      };
    }
    default:
      return schema;
  }
}

/** One value as a literal, several as an enum, which is never open: see `open-enums.ts`. */
function tagOf(
  values: readonly Scalar[],
  { pointer }: Schema,
): Schema | undefined {
  const [value, ...others] = values;
  if (value === undefined) return undefined;
  return others.length === 0
    ? { ...blankBase(pointer), kind: "literal", value }
    : {
        ...blankBase(pointer),
        kind: "enum",
        members: values.map((each) => ({ value: each })),
        open: false,
      };
}

function withProperty(
  object: ObjectSchema,
  name: string,
  tag: Schema,
): ObjectSchema {
  const declared = object.properties.find((each) => each.name === name);
  if (declared === undefined) {
    const property = { name, required: true, schema: tag };
    return { ...object, properties: [property, ...object.properties] };
  }
  const { pointer, docs, access, extensions } = declared.schema;
  const schema = { ...tag, pointer, docs, access, extensions };
  return {
    ...object,
    properties: object.properties.map((each) =>
      each === declared ? { name, required: true, schema } : each,
    ),
  };
}
