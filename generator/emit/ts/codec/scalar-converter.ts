import type { Code } from "../../../ir/code.ts";
import { isConverted } from "../../../ir/is-converted.ts";
import type { NumberSchema, StringSchema } from "../../../ir/schema.ts";
import { callCode } from "../call.ts";
import { importedSymbol, runtimeSymbol } from "../symbols.ts";
import type { TypeContext } from "../type/type-context.ts";
import { runtimeConverter } from "./converter-code.ts";

/** What converts text or a number that has a codec. */
export function scalarConverter(
  schema: StringSchema | NumberSchema,
  context: TypeContext,
): Code | undefined {
  const { codec, kind } = schema;
  const { direction, naming, scope } = context;
  if (codec === undefined || !isConverted(schema, direction)) return undefined;
  const runtime = (file: string, name: string): Code =>
    scope.value(runtimeSymbol(naming, file, name));
  const decodes = direction === "output";
  switch (codec.kind) {
    case "Date":
      return decodes
        ? runtime("date-time", "decodeDateTime")
        : runtime("date-time", "encodeDateTime");
    case "bigint":
      if (!decodes) return runtime("int64", "encodeInt64Text");
      return kind === "number"
        ? runtime("int64", "decodeInt64")
        : runtime("int64", "decodeInt64Text");
    case "custom": {
      const { from, decode, encode } = codec.custom;
      const own = decodes ? decode : encode;
      const converter = scope.value(importedSymbol(naming, from, own));
      const guard = kind === "string" ? "fromText" : "fromNumber";
      return decodes
        ? callCode(runtimeConverter(guard, context), [converter])
        : converter;
    }
  }
}
