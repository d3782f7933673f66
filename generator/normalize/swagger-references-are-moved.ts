import { member } from "../ir/json.ts";
import type { Shape } from "../ir/grammar.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule } from "./rule.ts";

/** The sections of 2.0 stand below `components`, and references follow them there. */
export const swaggerReferencesAreMoved: Rule = {
  shapes: new Set<Shape>([
    "pathItem",
    "operation",
    "parameter",
    "response",
    "header",
    "schema",
  ]),
  versions: ["2.0"],
  apply: (node) => {
    const reference = member(node, "$ref");
    if (typeof reference !== "string") return node;
    const [, section = "", rest = ""] =
      /^#\/(\w+)(\/.*)$/s.exec(reference) ?? [];
    const place = sections.get(section);
    return place === undefined
      ? node
      : replaceMembers(node, new Map([["$ref", `#${place}${rest}`]]));
  },
};

const sections: ReadonlyMap<string, string> = new Map([
  ["definitions", "/components/schemas"],
  ["parameters", "/components/parameters"],
  ["responses", "/components/responses"],
]);
