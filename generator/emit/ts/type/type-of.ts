import type { Schema } from "../../../ir/schema.ts";
import { isUpload } from "../../../ir/uploads.ts";
import { code, identifier } from "../code.ts";
import { literal } from "../literal.ts";
import { codecType } from "./codec-type.ts";
import { enumType } from "./enum-type.ts";
import { array, atom, union, type TypeExpression } from "./expression.ts";
import { intersectionType } from "./intersection-type.ts";
import { inlineObjectType } from "./object-type.ts";
import { referenceType } from "./reference-type.ts";
import { tupleType } from "./tuple-type.ts";
import type { TypeContext } from "./type-context.ts";
import { unionType } from "./union-type.ts";
import { uploadable } from "./uploadable.ts";

/** The TypeScript type of a schema, null included where the schema allows it. */
export function typeOf(schema: Schema, context: TypeContext): TypeExpression {
  const type = typeOfKind(schema, context);
  return schema.nullable && schema.kind !== "any" && schema.kind !== "null"
    ? union([type, atom(code`null`)])
    : type;
}

function typeOfKind(schema: Schema, context: TypeContext): TypeExpression {
  const inner = (part: Schema): TypeExpression => typeOf(part, context);
  switch (schema.kind) {
    case "any":
      return atom(code`unknown`);
    case "never":
      return atom(code`never`);
    case "null":
      return atom(code`null`);
    case "boolean":
      return atom(code`boolean`);
    case "number":
    case "string":
      if (
        context.uploads === true &&
        schema.kind === "string" &&
        isUpload(schema)
      ) {
        return uploadable(context);
      }
      return schema.codec === undefined
        ? atom(code`${identifier(schema.kind)}`)
        : codecType(schema.codec, context);
    case "literal":
      return atom(literal(schema.value));
    case "enum":
      return enumType(schema);
    case "array":
      return array(inner(schema.items));
    case "tuple":
      return tupleType(schema, inner);
    case "object":
      return inlineObjectType(schema, context, inner);
    case "union":
      return unionType(schema, context, inner);
    case "intersection":
      return intersectionType(schema, context, inner);
    case "ref":
      return referenceType(schema, context);
  }
}
