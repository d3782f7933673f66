import { member } from "../ir/json.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule } from "./rule.ts";

/** OpenAPI 2.0's discriminator is the property's name alone; 3.x wraps it in an object. */
export const discriminatorsNameTheirProperty: Rule = {
  shapes: new Set(["schema"]),
  apply: (node) => {
    const discriminator = member(node, "discriminator");
    return typeof discriminator === "string"
      ? replaceMembers(
          node,
          new Map([["discriminator", { propertyName: discriminator }]]),
        )
      : node;
  },
};
