import type { Packages } from "./packages.ts";
import { ts } from "./ts-morph.ts";

/** A key of the constant of an enum that the revision's constant does not have. */
export function lostConstant(
  names: { readonly base: string; readonly revision: string },
  { checker, exportOf }: Packages,
): string | undefined {
  const keysOf = (side: "base" | "revision"): readonly string[] => {
    const symbol = exportOf(side, names[side]);
    return symbol === undefined || !(symbol.flags & ts.SymbolFlags.Value)
      ? []
      : checker
          .getTypeOfSymbol(symbol)
          .getProperties()
          .map(({ name }) => name);
  };
  const later = new Set(keysOf("revision"));
  return keysOf("base").find((key) => !later.has(key));
}
