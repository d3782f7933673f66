import { diagnose } from "../ir/diagnostic.ts";
import { member } from "../ir/json.ts";
import { child } from "../ir/pointer.ts";
import type { Rule } from "./rule.ts";

/**
 * `nullable: true` has no meaning in 3.1, yet its authors have: their word is taken, and said so
 * once for the whole document. The keyword stays: `build` reads it beside anything.
 */
export const nullableMeansOrNull: Rule = {
  shapes: new Set(["schema"]),
  versions: ["3.1", "3.2"],
  apply: (node, { pointer, note }) => {
    if (member(node, "nullable") === true) {
      note({
        pointer: child(pointer, "nullable"),
        member: "nullable",
        value: "true",
      });
    }
    return node;
  },
  report: (findings) => {
    const [first] = findings;
    return first === undefined
      ? []
      : [
          diagnose(
            "nullable-in-3-1",
            { pointer: first.pointer },
            { count: findings.length },
          ),
        ];
  },
};
