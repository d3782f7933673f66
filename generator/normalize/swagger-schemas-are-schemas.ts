import { member, type JsonValue } from "../ir/json.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule } from "./rule.ts";

/** In 2.0 `x-nullable` is what most write for "or null", and `type: file` is bytes. */
export const swaggerSchemasAreSchemas: Rule = {
  shapes: new Set(["schema"]),
  versions: ["2.0"],
  apply: (node) => {
    const changes = new Map<string, JsonValue | undefined>();
    if (member(node, "x-nullable") === true) {
      changes.set("nullable", true);
      changes.set("x-nullable", undefined);
    }
    if (member(node, "type") === "file") {
      changes.set("type", "string");
      changes.set("format", "binary");
    }
    return changes.size === 0 ? node : replaceMembers(node, changes);
  },
};
