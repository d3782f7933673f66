import type { Code } from "../../../ir/code.ts";
import type { TypeMember } from "../../../ir/declaration.ts";
import type { ObjectSchema, Property, Schema } from "../../../ir/schema.ts";
import { code } from "../code.ts";
import { schemaDocs } from "../docs.ts";
import { propertyKey } from "../property-key.ts";
import { carries } from "../../../ir/shape.ts";
import { blockComment } from "../block-comment.ts";
import {
  atom,
  objectType,
  print,
  union,
  type TypeExpression,
} from "./expression.ts";
import type { TypeContext, TypeOf } from "./type-context.ts";

/** An object schema in the place where it stands, for those without a name. */
export function inlineObjectType(
  schema: ObjectSchema,
  context: TypeContext,
  typeOf: TypeOf,
): TypeExpression {
  const members = objectMembers(schema, context, typeOf);
  const [first] = members;
  if (
    members.length === 1 &&
    first?.docs === undefined &&
    first !== undefined
  ) {
    if (!first.type.includes("\n") && first.key.startsWith("[")) {
      return atom(code`{ ${memberText(first)} }`);
    }
  }
  return membersType(members);
}

/** An object type of members with their comments. */
export function membersType(members: readonly TypeMember[]): TypeExpression {
  return objectType(
    members.map((member) => {
      const text = code`${memberText(member)};`;
      return member.docs === undefined
        ? text
        : code`${blockComment(member.docs)}\n${text}`;
    }),
  );
}

/** A member without its comment: `name?: string`. */
export function memberText({ key, optional, type }: TypeMember): Code {
  return optional ? code`${key}?: ${type}` : code`${key}: ${type}`;
}

/** The members of an object schema that its direction has, an index signature last. */
export function objectMembers(
  schema: ObjectSchema,
  { direction, beside = [] }: Pick<TypeContext, "direction" | "beside">,
  typeOf: TypeOf,
): readonly TypeMember[] {
  const carried = (object: ObjectSchema): readonly Property[] =>
    object.properties.filter((property) =>
      carries(direction, property.schema.access),
    );
  const properties = carried(schema);
  const members = properties.map((property) =>
    propertyMember(property, typeOf),
  );
  const admitted = [...properties, ...beside.flatMap(carried)];
  const index = indexType(schema, admitted, typeOf);
  return index === undefined
    ? members
    : [
        ...members,
        {
          key: code`[key: string]`,
          optional: false,
          type: print(index),
          docs: undefined,
        },
      ];
}

function propertyMember(property: Property, typeOf: TypeOf): TypeMember {
  return {
    key: propertyKey(property.name),
    optional: !property.required,
    type: print(typeOf(property.schema)),
    docs: schemaDocs(property.schema),
  };
}

/** Whether a schema says nothing in its direction of what an object holds, and of what else it may. */
export function isBlankObject(
  schema: Schema,
  { direction }: Pick<TypeContext, "direction">,
): boolean {
  return (
    schema.kind === "object" &&
    typeof schema.additional !== "object" &&
    schema.additional !== true &&
    schema.patterns.length === 0 &&
    !schema.properties.some(({ schema: { access } }) =>
      carries(direction, access),
    )
  );
}

/**
 * What any key may hold. The type of an index signature must admit every named property beside it
 * (TS2411), undefined included where one is optional. Where nothing else is said of an object it may
 * hold anything; where nothing is left, nothing: an interface without members admits all values.
 */
function indexType(
  schema: ObjectSchema,
  properties: readonly Property[],
  typeOf: TypeOf,
): TypeExpression | undefined {
  const patterns = schema.patterns.map((pattern) => typeOf(pattern.schema));
  const { additional } = schema;
  const open =
    additional === true ||
    (additional === undefined &&
      schema.properties.length === 0 &&
      patterns.length === 0);
  if (open) return atom(code`unknown`);
  const declared =
    additional === undefined || additional === false
      ? []
      : [typeOf(additional)];
  if (declared.length + patterns.length === 0) {
    return properties.length === 0 ? atom(code`never`) : undefined;
  }
  const optional = properties.some(({ required }) => !required);
  return union([
    ...declared,
    ...patterns,
    ...properties.map((property) => typeOf(property.schema)),
    ...(optional ? [atom(code`undefined`)] : []),
  ]);
}
