import type { Code } from "../../../ir/code.ts";
import { code, indent, joinCode } from "../code.ts";

/** A type as text, with what is needed to know where it wants parentheses. */
export type TypeExpression =
  | { readonly kind: "atom"; readonly text: Code }
  | { readonly kind: "union"; readonly members: readonly Code[] }
  | { readonly kind: "intersection"; readonly members: readonly Code[] };

export function atom(text: Code): TypeExpression {
  return { kind: "atom", text };
}

/** The text of a type where nothing stands around it that binds closer. */
export function print(type: TypeExpression): Code {
  switch (type.kind) {
    case "atom":
      return type.text;
    case "union":
      return joinCode(type.members, " | ");
    case "intersection":
      return joinCode(type.members, " & ");
  }
}

/** The text of a type as an operand: of `[]`, `&`, or a union that must not be flattened. */
export function operand(type: TypeExpression): Code {
  return type.kind === "atom" ? type.text : code`(${print(type)})`;
}

/**
 * A union without doubles, flat; `never` adds nothing, and is what is left where nothing else is, and
 * `unknown` is all there is to say.
 */
export function union(types: readonly TypeExpression[]): TypeExpression {
  const all = code`unknown`;
  if (types.some((type) => print(type) === all)) return atom(all);
  return combine("union", types, code`never`);
}

/** An intersection without doubles, flat; `unknown` adds nothing to it. */
export function intersection(types: readonly TypeExpression[]): TypeExpression {
  return combine("intersection", types, code`unknown`);
}

/** `T[]`. */
export function array(items: TypeExpression): TypeExpression {
  return atom(code`${operand(items)}[]`);
}

/** An object type over several lines, its members ready to print. */
export function objectType(members: readonly Code[]): TypeExpression {
  return atom(code`{${indent(code`\n${joinCode(members, "\n")}`)}\n}`);
}

function combine(
  kind: "union" | "intersection",
  types: readonly TypeExpression[],
  empty: Code,
): TypeExpression {
  const different = new Map(types.map((type) => [print(type), type]));
  different.delete(empty);
  const [first, second] = different.values();
  if (first === undefined) return atom(empty);
  if (second === undefined) return first;
  const members = [...different.values()].flatMap((type) =>
    type.kind === kind ? type.members : [operand(type)],
  );
  return { kind, members: [...new Set(members)] };
}
