import type { Source } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { isJsonObject, member, type JsonValue } from "../../ir/json.ts";
import { pointerOf } from "../../ir/pointer.ts";
import { createSourcePositions } from "../positions/source-positions.ts";

/** Finds maps that have `<<` for a key, which the reader takes for a member like any other. */
export function findMergeKeys(
  value: JsonValue,
  source: Source,
): readonly Diagnostic[] {
  if (!/<<["']?[ \t]*:/.test(source.text)) return [];
  const positions = createSourcePositions(source);
  return pathsIn(value).map((path) =>
    diagnose(
      "yaml-merge-key",
      positions.diagnosticPlace(pointerOf(...path)),
      {},
    ),
  );
}

/** A text of that name is no merge: only maps are merged. */
function pathsIn(value: JsonValue): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const seen = new Set<object>();
  const path: string[] = [];
  const walk = (held: JsonValue): void => {
    if (typeof held !== "object" || held === null || seen.has(held)) return;
    seen.add(held);
    if (isCollection(member(held, "<<"))) found.push([...path, "<<"]);
    for (const [key, inner] of Object.entries(held)) {
      path.push(key);
      walk(inner);
      path.pop();
    }
  };
  walk(value);
  return found;
}

function isCollection(value: JsonValue | undefined): boolean {
  return isJsonObject(value) || Array.isArray(value);
}
