import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { isJsonObject, type JsonValue } from "../../ir/json.ts";
import { pointerOf } from "../../ir/pointer.ts";
import type { SourcePositions } from "../positions/source-positions.ts";
import { deepEqual } from "./deep-equal.ts";
import type { Conflict, Part } from "./part.ts";

/** Says where two sources contradict each other, at the first difference between them. */
export function describeConflict(
  { pointer, first, second }: Conflict,
  positions: readonly SourcePositions[],
): Diagnostic {
  const difference = pointerOf(...firstDifference(first.value, second.value));
  const placeOf = ({ source, pointer: start }: Part) =>
    positions[source]?.placeOf(start + difference);
  const there = placeOf(first);
  const here = placeOf(second);
  const { file, line, column } = here ?? { file: "", line: 1, column: 1 };
  return diagnose(
    "inputs-disagree",
    { file, line, column, sourcePointer: second.pointer + difference },
    {
      definition: pointer,
      difference,
      other: `${there?.file}:${there?.line}:${there?.column}`,
    },
  );
}

/** The path to the first thing that differs; empty where all does. */
function firstDifference(a: JsonValue, b: JsonValue): readonly string[] {
  if (Array.isArray(a) !== Array.isArray(b)) return [];
  if (!isCollection(a) || !isCollection(b)) return [];
  const theirs = new Map(Object.entries(b));
  const mine = new Map(Object.entries(a));
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const [left, right] = [mine.get(key), theirs.get(key)];
    if (deepEqual(left, right)) continue;
    return left === undefined || right === undefined
      ? [key]
      : [key, ...firstDifference(left, right)];
  }
  return [];
}

function isCollection(
  value: JsonValue,
): value is Exclude<JsonValue, string | number | boolean | null> {
  return Array.isArray(value) || isJsonObject(value);
}
