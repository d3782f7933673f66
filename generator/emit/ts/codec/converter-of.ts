import type { Code } from "../../../ir/code.ts";
import type {
  IntersectionSchema,
  Schema,
  TupleSchema,
} from "../../../ir/schema.ts";
import { callCode } from "../call.ts";
import { code, joinCode } from "../code.ts";
import { converterSymbol } from "../symbols.ts";
import type { TypeContext } from "../type/type-context.ts";
import { distinct, isCode, runtimeConverter } from "./converter-code.ts";
import { membersConverter } from "./members-converter.ts";
import { propertyNames } from "./object-parts.ts";
import { scalarConverter } from "./scalar-converter.ts";
import { unionConverter } from "./union-converter.ts";

/**
 * The function that converts a value of a schema, as an expression: from JSON in responses, to JSON
 * in requests. Undefined where nothing in it has a codec, so that nothing is emitted. It follows
 * from the same nodes as the type.
 */
export function converterOf(
  schema: Schema,
  context: TypeContext,
): Code | undefined {
  const inner = (part: Schema): Code | undefined => converterOf(part, context);
  switch (schema.kind) {
    case "string":
    case "number":
      return scalarConverter(schema, context);
    case "array": {
      const items = inner(schema.items);
      return items === undefined
        ? undefined
        : callCode(runtimeConverter("items", context), [items]);
    }
    case "tuple":
      return tupleConverter(schema, context);
    case "object":
      return membersConverter(schema, context, { inner });
    case "union":
      return unionConverter(schema, context, inner);
    case "intersection":
      return intersectionConverter(schema, context);
    case "ref": {
      const symbol = converterSymbol(
        context.naming,
        schema.target,
        context.direction,
      );
      return symbol === undefined ? undefined : context.scope.value(symbol);
    }
    case "any":
    case "never":
    case "null":
    case "boolean":
    case "literal":
    case "enum":
      return undefined;
  }
}

function tupleConverter(
  { items, rest }: TupleSchema,
  context: TypeContext,
): Code | undefined {
  const places = items.map((item) => converterOf(item, context));
  const others = rest === false ? undefined : converterOf(rest, context);
  if (![...places, others].some(isCode)) return undefined;
  const list = joinCode(
    places.map((place) => place ?? code`null`),
    ", ",
  );
  return callCode(runtimeConverter("places", context), [
    code`[${list}]`,
    ...(others === undefined ? [] : [others]),
  ]);
}

/** All members hold at once. What one has converted, another that declares it again leaves alone. */
function intersectionConverter(
  { members }: IntersectionSchema,
  context: TypeContext,
): Code | undefined {
  const inner = (part: Schema): Code | undefined => converterOf(part, context);
  const elsewhere = members.filter(({ kind }) => kind !== "object");
  const done = new Set(
    elsewhere.flatMap((member) => propertyNames(member, context.schemas)),
  );
  const converters = members.map((member) => {
    if (member.kind !== "object") return inner(member);
    const converter = membersConverter(member, context, { inner, done });
    for (const { name } of member.properties) done.add(name);
    return converter;
  });
  const [first, ...others] = distinct(converters);
  return first === undefined || others.length === 0
    ? first
    : callCode(runtimeConverter("each", context), [first, ...others]);
}
