import { diagnose } from "../../ir/diagnostic.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import { child } from "../../ir/pointer.ts";
import type { Schema } from "../../ir/schema.ts";
import type { Scope } from "../scope.ts";
import type { Part } from "./part.ts";

/** The schema of a part. Names that it requires and that nothing declares are left out, and said. */
export function reportUndeclared(
  { schema, required }: Part,
  scope: Scope,
): Schema {
  const declared =
    schema.kind === "object" ? schema.properties.map(({ name }) => name) : [];
  for (const name of required) {
    scope.report(
      diagnose(
        "required-without-property",
        { pointer: child(schema.pointer, "required") },
        { name, nearest: nearestName(name, declared) },
      ),
    );
  }
  return schema;
}
