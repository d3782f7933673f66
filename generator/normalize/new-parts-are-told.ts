import { diagnose } from "../ir/diagnostic.ts";
import type { Shape } from "../ir/grammar.ts";
import { member } from "../ir/json.ts";
import { child } from "../ir/pointer.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule } from "./rule.ts";

/**
 * OpenAPI 3.2 has parts that the representation has no place for: each kind is told once. A tag's
 * summary serves as its description where it has none.
 */
export const newPartsAreTold: Rule = {
  shapes: new Set(["pathItem", "mediaType", "schema", "tag"]),
  versions: ["3.2"],
  apply: (node, { shape, pointer, note }) => {
    const at = shape === "schema" ? child(pointer, "discriminator") : pointer;
    const owner = shape === "schema" ? member(node, "discriminator") : node;
    for (const name of newParts.get(shape) ?? []) {
      if (member(owner, name) === undefined) continue;
      note({ pointer: child(at, name), member: name, value: "" });
    }
    const summary = shape === "tag" ? member(node, "summary") : undefined;
    return summary === undefined || member(node, "description") !== undefined
      ? node
      : replaceMembers(node, new Map([["description", summary]]));
  },
  report: (findings) => {
    const parts = new Set(findings.map(({ member: part }) => part));
    return [...parts].flatMap((part) => {
      const [first, ...others] = findings.filter((one) => one.member === part);
      if (first === undefined) return [];
      const place = { pointer: first.pointer };
      const count = 1 + others.length;
      return [diagnose("part-not-carried", place, { part, count })];
    });
  },
};

const newParts: ReadonlyMap<Shape, readonly string[]> = new Map<
  Shape,
  readonly string[]
>([
  ["pathItem", ["additionalOperations"]],
  ["mediaType", ["prefixEncoding", "itemEncoding"]],
  ["tag", ["parent", "kind"]],
]);
