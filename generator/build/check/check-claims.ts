import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { NamedSchema, Schema } from "../../ir/schema.ts";
import { child } from "../../ir/pointer.ts";
import type { Claim } from "../scope.ts";
import { misfit } from "./misfit.ts";

/** Examples and defaults that do not fit their schemas, each place once. */
export function checkClaims(
  claims: readonly Claim[],
  schemas: readonly NamedSchema[],
): readonly Diagnostic[] {
  const byId = new Map<string, Schema>(
    schemas.map(({ id, schema }) => [id, schema]),
  );
  const seen = new Set<string>();
  return claims.flatMap(({ role, value, schema, pointer }) => {
    const place = { pointer: child(pointer, role) };
    if (seen.has(place.pointer)) return [];
    seen.add(place.pointer);
    const reason = misfit(value, schema, byId);
    return reason === undefined
      ? []
      : [diagnose("value-does-not-fit", place, { role, reason })];
  });
}
