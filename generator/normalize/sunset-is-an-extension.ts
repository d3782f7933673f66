import type { Shape } from "../ir/grammar.ts";
import { member } from "../ir/json.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule } from "./rule.ts";

/** No version of OpenAPI has `sunset`; some write it without the prefix of an extension. */
export const sunsetIsAnExtension: Rule = {
  shapes: new Set<Shape>(["operation", "parameter", "schema"]),
  apply: (node) => {
    const date = member(node, "sunset");
    return date === undefined || member(node, "x-sunset") !== undefined
      ? node
      : replaceMembers(node, new Map([["x-sunset", date]]));
  },
};
