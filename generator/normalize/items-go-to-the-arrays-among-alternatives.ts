import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../ir/json.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule } from "./rule.ts";

/**
 * `items` beside alternatives of which some are arrays and some are not speaks of the arrays: alone it
 * would make an array of all of them.
 */
export const itemsGoToTheArraysAmongAlternatives: Rule = {
  shapes: new Set(["schema"]),
  apply: (node) => {
    const items = member(node, "items");
    if (!isJsonObject(items) || Object.hasOwn(node, "type")) return node;
    for (const key of ["oneOf", "anyOf"]) {
      const alternatives = member(node, key);
      if (!Array.isArray(alternatives) || !areMixed(alternatives)) continue;
      return replaceMembers(
        node,
        new Map<string, JsonValue | undefined>([
          ["items", undefined],
          [key, alternatives.map((each) => withItems(each, items))],
        ]),
      );
    }
    return node;
  },
};

function areMixed(alternatives: readonly JsonValue[]): boolean {
  const types = alternatives.map((each) => member(each, "type"));
  return (
    types.includes("array") &&
    types.some((type) => type !== undefined && type !== "array")
  );
}

function withItems(alternative: JsonValue, items: JsonObject): JsonValue {
  if (member(alternative, "type") !== "array" || !isJsonObject(alternative)) {
    return alternative;
  }
  const own = member(alternative, "items");
  return isJsonObject(own) && Object.keys(own).length > 0
    ? alternative
    : replaceMembers(alternative, new Map([["items", items]]));
}
