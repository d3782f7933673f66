import type { Schema } from "../../ir/schema.ts";
import type { Schemas } from "./break-cycles.ts";

/** The values of an enum or constant, through references, as JSON; undefined for others. */
export function listedValues(
  schema: Schema,
  schemas: Schemas,
): ReadonlySet<string> | undefined {
  let next: Schema | undefined = schema;
  while (next?.kind === "ref") next = schemas.get(next.target);
  if (next?.kind === "literal") return new Set([JSON.stringify(next.value)]);
  return next?.kind === "enum"
    ? new Set(next.members.map(({ value }) => JSON.stringify(value)))
    : undefined;
}
