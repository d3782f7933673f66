import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { pointerOf } from "../../ir/pointer.ts";
import { fieldOf, type Shape } from "../../ir/grammar.ts";
import type { ReferenceSite } from "./reference-site.ts";
import { refersFrom } from "./refers-from.ts";

/**
 * Every `$ref` that is one, in the order of the document: in examples, defaults, constants, enums
 * and extensions the word is data.
 */
export function findReferences(document: JsonObject): readonly ReferenceSite[] {
  const sites: ReferenceSite[] = [];
  const walked = new Set<JsonObject>();
  const path: (string | number)[] = [];
  walk(document, "document");
  return sites;

  function walk(value: JsonValue, shape: Shape): void {
    // Under YAML aliases one object stands in many places.
    if (!isJsonObject(value) || walked.has(value)) return;
    walked.add(value);
    const reference = refersFrom(shape) ? member(value, "$ref") : undefined;
    if (typeof reference === "string") {
      sites.push({ pointer: pointerOf(...path, "$ref"), reference, shape });
    }
    for (const [key, held] of Object.entries(value)) {
      const field = fieldOf(shape, key);
      if (field === undefined) continue;
      path.push(key);
      if (field.holds === "one") walk(held, field.shape);
      else if (field.holds === "map") walkEach(held, field.shape);
      else if (Array.isArray(held)) walkEach(held, field.shape);
      else if (field.holds === "one or list") walk(held, field.shape);
      path.pop();
    }
  }

  function walkEach(values: JsonValue, shape: Shape): void {
    if (typeof values !== "object" || values === null) return;
    for (const [key, held] of Object.entries(values)) {
      path.push(key);
      walk(held, shape);
      path.pop();
    }
  }
}
