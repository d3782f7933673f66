import { diagnose } from "../../ir/diagnostic.ts";
import type { JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import { list } from "../members.ts";
import type { Scope } from "../scope.ts";
import type { Part } from "./part.ts";

/**
 * `allOf`: its members are parts like any other, so a single one is unwrapped, plain objects merge,
 * and a lone `required` finds the property it names in another. Null joins if any member says so,
 * be it as a type of its own.
 */
export function allOf(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly Part[] {
  if (!Object.hasOwn(source, "allOf")) return [];
  const at = child(pointer, "allOf");
  const parts = list(source, "allOf").map((member, index) =>
    scope.part(member, child(at, index)),
  );
  const telling = parts.filter(({ schema }) => schema.kind !== "null");
  if (telling.length === 0) return parts;
  const nullable = parts.filter(
    ({ schema }) => schema.nullable || schema.kind === "null",
  );
  if (nullable.length > 0 && nullable.length < parts.length) {
    scope.report(diagnose("null-in-all-of", { pointer: at }, {}));
  }
  return telling.length === parts.length ? parts : telling.map(withNull);
}

function withNull(part: Part): Part {
  return { ...part, schema: { ...part.schema, nullable: true } };
}
