import type { Declaration } from "../../ir/declaration.ts";
import type { EnumStyle } from "../../ir/options.ts";
import type { NamedSchema } from "../../ir/schema.ts";
import { directionOfName } from "../../ir/shape.ts";
import { identifier } from "../ts/code.ts";
import { typeDeclaration } from "../ts/type/type-declaration.ts";
import type { TypeContext } from "../ts/type/type-context.ts";
import { converterDeclarations } from "./converter-declarations.ts";
import { enumDeclarations } from "./enum-declarations.ts";

interface ModelContext extends Omit<TypeContext, "direction"> {
  readonly enums: EnumStyle;
}

/**
 * What is declared for a named schema: an enum with its constant, or a type; and the request shape
 * beside the response shape where the two differ; and what converts its values.
 */
export function modelDeclarations(
  named: NamedSchema,
  context: ModelContext,
): readonly Declaration[] {
  const names = context.naming.schemas.get(named.id);
  if (names === undefined) return [];
  const { schema } = named;
  if (schema.kind === "enum" && names.enumKeys !== undefined) {
    return enumDeclarations(schema, {
      name: names.name,
      keys: names.enumKeys,
      style: context.enums,
    });
  }
  const type = typeDeclaration(identifier(names.name), schema, {
    ...context,
    direction: directionOfName(named),
  });
  const converters = converterDeclarations(named, context);
  if (names.inputName === undefined) return [type, ...converters];
  const input = typeDeclaration(identifier(names.inputName), schema, {
    ...context,
    direction: "input",
  });
  return [type, input, ...converters];
}
