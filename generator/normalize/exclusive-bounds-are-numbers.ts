import type { JsonObject, JsonValue } from "../ir/json.ts";
import { member } from "../ir/json.ts";
import { replaceMembers } from "./replace-members.ts";
import type { Rule } from "./rule.ts";

/**
 * In 3.0 `exclusiveMinimum` is a boolean that says how `minimum` is meant; in 3.1 it is the bound
 * itself. The same for `exclusiveMaximum`.
 */
export const exclusiveBoundsAreNumbers: Rule = {
  shapes: new Set(["schema"]),
  apply: (node) =>
    moveBound(
      moveBound(node, "exclusiveMinimum", "minimum"),
      "exclusiveMaximum",
      "maximum",
    ),
};

function moveBound(
  node: JsonObject,
  exclusive: string,
  inclusive: string,
): JsonObject {
  const flag = member(node, exclusive);
  if (typeof flag !== "boolean") return node;
  const bound = member(node, inclusive);
  const changes = new Map<string, JsonValue | undefined>(
    flag && bound !== undefined
      ? [
          [exclusive, bound],
          [inclusive, undefined],
        ]
      : [[exclusive, undefined]],
  );
  return replaceMembers(node, changes);
}
