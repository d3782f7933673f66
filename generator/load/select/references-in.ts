import { fieldOf, type Shape } from "../../ir/grammar.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { refersFrom } from "../references/refers-from.ts";

/**
 * Everything that a part of a document refers to: by `$ref` and `$dynamicRef`, and in the mapping of
 * a discriminator, where it may be the plain name of a schema.
 */
export function referencesIn(
  part: JsonValue,
  shape: Shape,
  walked: Set<JsonObject>,
): readonly string[] {
  const references: string[] = [];
  walk(part, shape);
  return references;

  function walk(value: JsonValue, at: Shape): void {
    // Under YAML aliases one object stands in many places.
    if (!isJsonObject(value) || walked.has(value)) return;
    walked.add(value);
    if (refersFrom(at)) {
      for (const keyword of ["$ref", "$dynamicRef"])
        take(member(value, keyword));
    }
    if (at === "schema") {
      const mapping = member(member(value, "discriminator"), "mapping");
      for (const mapped of Object.values(
        isJsonObject(mapping) ? mapping : {},
      )) {
        take(mapped);
      }
    }
    for (const [key, held] of Object.entries(value)) {
      const field = fieldOf(at, key);
      if (field === undefined) continue;
      const isMap = field.holds === "map" && isJsonObject(held);
      const each = isMap || Array.isArray(held) ? Object.values(held) : [held];
      for (const one of each) walk(one, field.shape);
    }
  }

  function take(reference: JsonValue | undefined): void {
    if (typeof reference === "string") references.push(reference);
  }
}
