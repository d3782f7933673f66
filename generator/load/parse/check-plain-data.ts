import type { Source } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { pointerOf } from "../../ir/pointer.ts";
import { createSourcePositions } from "../positions/source-positions.ts";

/** How many collections may stand inside each other: later stages walk them by recursion. */
const maximumDepth = 500;

/** The first thing in a value that is not data as JSON knows it, or is nested without end. */
export function checkPlainData(
  value: unknown,
  source: Source,
): Diagnostic | undefined {
  const fault = findFault(value, 0, new Set());
  if (fault === undefined) return undefined;
  const isDeep = fault.code === "nested-too-deep";
  const pointer = pointerOf(...fault.path.slice(0, isDeep ? 10 : undefined));
  const { diagnosticPlace } = createSourcePositions(source);
  return diagnose(fault.code, diagnosticPlace(pointer), {});
}

interface Fault {
  readonly code: "nested-too-deep" | "value-not-json";
  readonly path: readonly string[];
}

/** `done` holds what is known to be sound, so that a value under many aliases is walked once. */
function findFault(
  value: unknown,
  depth: number,
  done: Set<object>,
): Fault | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (done.has(value)) return undefined;
  if (depth > maximumDepth) return { code: "nested-too-deep", path: [] };
  if (!isPlain(value)) return { code: "value-not-json", path: [] };
  for (const [key, held] of Object.entries(value)) {
    const fault = findFault(held, depth + 1, done);
    if (fault !== undefined) return { ...fault, path: [key, ...fault.path] };
  }
  done.add(value);
  return undefined;
}

function isPlain(value: object): boolean {
  return (
    Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  );
}
