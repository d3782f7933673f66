import type { IntersectionSchema, Schema } from "../../ir/schema.ts";
import { overlay } from "../schema/base.ts";

/** An intersection of fewer members: of one, that member; undefined of none. */
export function withMembers(
  intersection: IntersectionSchema,
  members: readonly Schema[],
): Schema | undefined {
  const [only] = members;
  if (only === undefined) return undefined;
  if (members.length > 1) return { ...intersection, members };
  const { kind: _, members: __, ...base } = intersection;
  return overlay(only, base);
}
