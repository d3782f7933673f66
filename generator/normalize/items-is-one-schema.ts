import { diagnose } from "../ir/diagnostic.ts";
import { member, type JsonValue } from "../ir/json.ts";
import { child } from "../ir/pointer.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule } from "./rule.ts";

/**
 * A list under `items` is the tuple of older drafts: `prefixItems`, with `additionalItems` for what
 * may follow.
 */
export const itemsIsOneSchema: Rule = {
  shapes: new Set(["schema"]),
  apply: (node, { pointer, note }) => {
    const items = member(node, "items");
    if (!Array.isArray(items)) return node;
    note({ pointer: child(pointer, "items"), member: "items", value: "list" });
    return replaceMembers(
      node,
      new Map<string, JsonValue | undefined>([
        ["prefixItems", items],
        ["items", member(node, "additionalItems")],
        ["additionalItems", undefined],
      ]),
    );
  },
  report: (findings) =>
    findings.map(({ pointer }) => diagnose("items-is-a-list", { pointer }, {})),
};
