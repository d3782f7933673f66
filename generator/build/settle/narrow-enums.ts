import type { Schema } from "../../ir/schema.ts";
import { mapChildren } from "../../ir/schema-children.ts";
import { overlay } from "../schema/base.ts";
import type { Schemas } from "./break-cycles.ts";
import { listedValues } from "./listed-values.ts";

/** Of enums that hold at once, one that lists only what all others list as well stands alone. */
export function narrowEnums(schemas: Schemas): (schema: Schema) => Schema {
  const narrow = (schema: Schema): Schema => {
    const inner = mapChildren(schema, narrow);
    if (inner.kind !== "intersection") return inner;
    const { kind: _, members, ...base } = inner;
    const lists = members.map((member) => listedValues(member, schemas));
    const narrowest = members.find(({ kind }, index) => {
      const values = [...(lists[index] ?? [])];
      return (
        (kind === "enum" || kind === "literal") &&
        lists.every((list) => values.every((value) => list?.has(value)))
      );
    });
    return narrowest === undefined ? inner : overlay(narrowest, base);
  };
  return narrow;
}
