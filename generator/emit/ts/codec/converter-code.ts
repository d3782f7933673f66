import type { Code } from "../../../ir/code.ts";
import { runtimeSymbol } from "../symbols.ts";
import type { TypeContext } from "../type/type-context.ts";

/** A function of the runtime's `convert` module. */
export function runtimeConverter(
  name: string,
  { scope, naming }: TypeContext,
): Code {
  return scope.value(runtimeSymbol(naming, "convert", name));
}

export function isCode(value: Code | undefined): value is Code {
  return value !== undefined;
}

/** The converters that are there, each once. */
export function distinct(
  converters: readonly (Code | undefined)[],
): readonly Code[] {
  return [...new Set(converters.filter(isCode))];
}
