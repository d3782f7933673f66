import type { Code } from "../../../ir/code.ts";
import type { ResponseStatus } from "../../../ir/operation.ts";
import type { Schema } from "../../../ir/schema.ts";
import { callCode, objectCode } from "../call.ts";
import { literal } from "../literal.ts";
import { literalKey } from "../property-key.ts";
import { runtimeSymbol } from "../symbols.ts";
import type { TypeContext } from "../type/type-context.ts";
import { converterOf } from "./converter-of.ts";
import { holdsBigints } from "./holds-bigints.ts";

/** What comes as JSON with a status. */
interface Received {
  readonly status: ResponseStatus;
  readonly schema: Schema;
}

/** What reads JSON in which something is converted: `decoding({ 200: decodeThing })`; else nothing. */
export function readerOf(
  received: readonly Received[],
  context: Omit<TypeContext, "direction">,
): Code | undefined {
  const { naming, scope } = context;
  const entries = received.flatMap(({ status, schema }) => {
    const converter = converterOf(schema, { ...context, direction: "output" });
    return converter === undefined ? [] : [[keyOf(status), converter] as const];
  });
  if (entries.length === 0) return undefined;
  const schemas = received.map(({ schema }) => schema);
  const reader = holdsBigints(schemas, "output", context)
    ? runtimeSymbol(naming, "exact-json", "decodingExactly")
    : runtimeSymbol(naming, "decoding", "decoding");
  return callCode(scope.value(reader), [objectCode(entries, "short")]);
}

function keyOf(status: ResponseStatus): Code {
  return typeof status === "number" ? literal(status) : literalKey(status);
}
