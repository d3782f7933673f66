import type { Code } from "../../../ir/code.ts";
import type { ObjectSchema, Schema } from "../../../ir/schema.ts";
import { carries } from "../../../ir/shape.ts";
import { callCode, objectCode } from "../call.ts";
import { code } from "../code.ts";
import { literalKey } from "../property-key.ts";
import type { TypeContext } from "../type/type-context.ts";
import { runtimeConverter } from "./converter-code.ts";
import { unionConverter } from "./union-converter.ts";

type Inner = (part: Schema) => Code | undefined;

/** What converts the members of an object, less those that are done already. */
export function membersConverter(
  { properties, patterns, additional }: ObjectSchema,
  context: TypeContext,
  {
    inner,
    done = new Set(),
  }: { readonly inner: Inner; readonly done?: ReadonlySet<string> },
): Code | undefined {
  const carried = properties.filter(({ schema }) =>
    carries(context.direction, schema.access),
  );
  const others = [
    ...patterns.map(({ schema }) => schema),
    ...(typeof additional === "object" ? [additional] : []),
  ];
  const rest = unionConverter({ variants: others }, context, inner);
  const named = carried.flatMap(({ name, schema }) => {
    const converter = done.has(name) ? undefined : inner(schema);
    if (converter === undefined && rest === undefined) return [];
    return [[literalKey(name), converter ?? code`null`] as const];
  });
  if (named.length === 0 && rest === undefined) return undefined;
  return callCode(runtimeConverter("members", context), [
    objectCode(named, "open"),
    ...(rest === undefined ? [] : [rest]),
  ]);
}
