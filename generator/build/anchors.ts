import { fieldOf, type Field, type Shape } from "../ir/grammar.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../ir/json.ts";
import { child, type Pointer } from "../ir/pointer.ts";
import { text } from "./members.ts";

/**
 * Where the schemas stand that say what they are called: `#name` for `$anchor` and `$dynamicAnchor`,
 * and `$id` as it is written. Of several with one name the first counts.
 */
export function findAnchors(
  document: JsonObject,
): ReadonlyMap<string, Pointer> {
  const anchors = new Map<string, Pointer>();
  const open: { value: JsonValue; shape: Shape; pointer: Pointer }[] = [
    { value: document, shape: "document", pointer: "" },
  ];
  // A list that grows while it is walked is walked to its new end.
  for (const { value, shape, pointer } of open) {
    if (!isJsonObject(value)) continue;
    if (shape === "schema") {
      for (const name of namesOf(value)) {
        if (!anchors.has(name)) anchors.set(name, pointer);
      }
    }
    for (const [key, held] of Object.entries(value)) {
      const field = fieldOf(shape, key);
      if (field === undefined) continue;
      for (const [token, part] of partsOf(held, field)) {
        const at = child(pointer, key);
        open.push({
          value: part,
          shape: field.shape,
          pointer: token === undefined ? at : child(at, token),
        });
      }
    }
  }
  return anchors;
}

function namesOf(schema: JsonObject): readonly string[] {
  const id = text(schema, "$id");
  const anchors = ["$anchor", "$dynamicAnchor"].flatMap((keyword) => {
    const name = text(schema, keyword);
    return name === undefined ? [] : [`#${name}`];
  });
  return id === undefined ? anchors : [id, ...anchors];
}

type Part = readonly [token: string | number | undefined, value: JsonValue];

function partsOf(held: JsonValue, { holds }: Field): readonly Part[] {
  if (holds === "map") return isJsonObject(held) ? Object.entries(held) : [];
  if (holds === "one") return [[undefined, held]];
  if (Array.isArray(held)) return [...held.entries()];
  return holds === "one or list" ? [[undefined, held]] : [];
}
