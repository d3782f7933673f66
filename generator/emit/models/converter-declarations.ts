import type { Comment } from "../../ir/code.ts";
import type { Declaration } from "../../ir/declaration.ts";
import type { Direction, NamedSchema } from "../../ir/schema.ts";
import { converterOf } from "../ts/codec/converter-of.ts";
import { code, identifier } from "../ts/code.ts";
import { comment, remark } from "../ts/comment.ts";
import { converterSymbol, schemaSymbol } from "../ts/symbols.ts";
import type { TypeContext } from "../ts/type/type-context.ts";

/** The functions that make a model of its JSON value, and that of a model, where it is converted. */
export function converterDeclarations(
  named: NamedSchema,
  context: Omit<TypeContext, "direction">,
): readonly Declaration[] {
  return (named.converted ?? []).flatMap(
    (direction) => converterDeclaration(named, { ...context, direction }) ?? [],
  );
}

function converterDeclaration(
  { id, schema }: NamedSchema,
  context: TypeContext,
): Declaration | undefined {
  const { direction, naming } = context;
  const symbol = converterSymbol(naming, id, direction);
  const model = schemaSymbol(naming, id, direction);
  const converter = converterOf(schema, context);
  if (symbol === undefined || model === undefined || converter === undefined) {
    return undefined;
  }
  const type = identifier(model.name);
  const decodes = direction === "output";
  return {
    kind: "function",
    name: identifier(symbol.name),
    docs: docs[direction](comment(model.name)),
    parameters: [{ name: code`value`, type: decodes ? code`unknown` : type }],
    returnType: decodes ? type : code`unknown`,
    body: decodes
      ? code`return ${converter}(value) as ${type};`
      : code`return ${converter}(value);`,
  };
}

const docs: Readonly<Record<Direction, (model: Comment) => Comment>> = {
  output: (model) => remark`\`${model}\` from its JSON value.`,
  input: (model) => remark`\`${model}\` as its JSON value.`,
};
