import type { Codec } from "../../../ir/schema.ts";
import { code, identifier, joinCode } from "../code.ts";
import { importedSymbol } from "../symbols.ts";
import { atom, type TypeExpression } from "./expression.ts";
import { globalType } from "./global-type.ts";
import type { TypeContext } from "./type-context.ts";

/** What a model holds in place of text or a number. */
export function codecType(
  codec: Codec,
  { naming, scope }: TypeContext,
): TypeExpression {
  if (codec.kind === "bigint") return atom(code`bigint`);
  if (codec.kind === "Date") return atom(globalType("Date", naming));
  const { from, type } = codec.custom;
  const [root = "", ...members] = type.split(".");
  const [first = ""] = members;
  return root === "globalThis" && members.length === 1
    ? atom(globalType(first, naming))
    : atom(
        joinCode(
          [
            root === "globalThis"
              ? identifier(root)
              : scope.type(importedSymbol(naming, from, root)),
            ...members.map(identifier),
          ],
          ".",
        ),
      );
}
