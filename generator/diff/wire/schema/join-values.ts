import type { EnumMember, Schema, UnionSchema } from "../../../ir/schema.ts";
import type { Resolved } from "./resolved.ts";

/** A union of constants and enums is the enum of all of them; other unions stay what they are. */
export function joinValues(
  union: UnionSchema,
  resolve: (schema: Schema) => Resolved,
): Resolved {
  if (union.discriminator !== undefined) return union;
  const members = new Map<EnumMember["value"], EnumMember>();
  for (const variant of union.variants) {
    const resolved = resolve(variant);
    if (resolved.kind === "literal") {
      members.set(resolved.value, { value: resolved.value });
    } else if (resolved.kind === "enum") {
      for (const member of resolved.members) members.set(member.value, member);
    } else return union;
  }
  const { mode: _mode, variants: _variants, ...base } = union;
  return { ...base, kind: "enum", members: [...members.values()], open: false };
}
