import { diagnose } from "../ir/diagnostic.ts";
import { member, type JsonObject, type JsonValue } from "../ir/json.ts";
import { child } from "../ir/pointer.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule } from "./rule.ts";

/**
 * `type: "null"` beside alternatives none of which is null allows no value at all. What is meant is
 * one of them, or null.
 */
export const nullBesideAlternativesMeansOrNull: Rule = {
  shapes: new Set(["schema"]),
  apply: (node, { pointer, note }) => {
    if (member(node, "type") !== "null" || !hasAlternatives(node)) return node;
    note({ pointer: child(pointer, "type"), member: "type", value: "null" });
    return replaceMembers(
      node,
      new Map<string, JsonValue | undefined>([
        ["type", undefined],
        ["nullable", true],
      ]),
    );
  },
  report: (findings) =>
    findings.map(({ pointer }) =>
      diagnose("null-beside-alternatives", { pointer }, {}),
    ),
};

function hasAlternatives(node: JsonObject): boolean {
  return ["oneOf", "anyOf"].some((key) => {
    const list = member(node, key);
    return Array.isArray(list) && list.length > 0;
  });
}
