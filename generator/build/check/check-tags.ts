import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { member, type JsonObject } from "../../ir/json.ts";
import type { Operation } from "../../ir/operation.ts";
import { child } from "../../ir/pointer.ts";
import { list, text } from "../members.ts";

/** Tags that operations have and the document does not declare, each once, if it declares any. */
export function checkTags(
  document: JsonObject,
  operations: readonly Operation[],
): readonly Diagnostic[] {
  if (!Array.isArray(member(document, "tags"))) return [];
  const known = new Set(list(document, "tags").map((tag) => text(tag, "name")));
  return operations.flatMap(({ tags, pointer }) =>
    tags.flatMap((tag, index) => {
      if (known.has(tag)) return [];
      known.add(tag);
      const place = { pointer: child(child(pointer, "tags"), index) };
      return [diagnose("undeclared-tag", place, { tag })];
    }),
  );
}
