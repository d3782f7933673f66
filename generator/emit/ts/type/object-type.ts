import type { Code } from "../../../ir/code.ts";
import type { TypeMember } from "../../../ir/declaration.ts";
import type { ObjectSchema, Property } from "../../../ir/schema.ts";
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
  { direction }: Pick<TypeContext, "direction">,
  typeOf: TypeOf,
): readonly TypeMember[] {
  const properties = schema.properties.filter(({ schema: { access } }) =>
    carries(direction, access),
  );
  const members = properties.map((property) =>
    propertyMember(property, typeOf),
  );
  const index = indexType(schema, properties, typeOf);
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

/**
 * What any key may hold. The type of an index signature must admit every named property beside it
 * (TS2411), undefined included where one is optional.
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
      properties.length === 0 &&
      patterns.length === 0);
  if (open) return atom(code`unknown`);
  const declared =
    additional === undefined || additional === false
      ? []
      : [typeOf(additional)];
  if (declared.length + patterns.length === 0) return undefined;
  const optional = properties.some(({ required }) => !required);
  return union([
    ...declared,
    ...patterns,
    ...properties.map((property) => typeOf(property.schema)),
    ...(optional ? [atom(code`undefined`)] : []),
  ]);
}
