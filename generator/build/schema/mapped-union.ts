import { diagnose } from "../../ir/diagnostic.ts";
import { isJsonObject, member, type JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import { entries } from "../members.ts";
import type { Scope } from "../scope.ts";
import { blankBase } from "./base.ts";
import { discriminator, mappedSchema } from "./discriminator.ts";
import { part, type Part } from "./part.ts";

/**
 * A discriminator with a mapping, in a schema that says nothing else: the union of what the mapping
 * names. Beside properties it is the base of an inheritance, and no union.
 */
export function mappedUnion(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly Part[] {
  const declared = member(source, "discriminator");
  if (
    !isJsonObject(declared) ||
    others.some((key) => Object.hasOwn(source, key))
  ) {
    return [];
  }
  const targets = entries(declared, "mapping").flatMap(
    ([, target]) => mappedSchema(target, scope.document) ?? [],
  );
  const variants = Array.from(
    new Set(targets),
    (target) => scope.reference(`#${encodeURI(target)}`, pointer).schema,
  );
  const tag = discriminator(source, variants, { pointer, scope });
  if (variants.length === 0 || tag === undefined) return [];
  scope.report(
    diagnose(
      "discriminator-without-union",
      { pointer: child(pointer, "discriminator") },
      {},
    ),
  );
  return [
    part({
      ...blankBase(pointer),
      kind: "union",
      mode: "oneOf",
      variants,
      discriminator: tag,
    }),
  ];
}

const others = ["properties", "allOf", "oneOf", "anyOf", "$ref"];
