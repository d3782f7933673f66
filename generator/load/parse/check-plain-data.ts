import type { Source } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { pointerOf } from "../../ir/pointer.ts";
import { createSourcePositions } from "../positions/source-positions.ts";

/** How many collections may stand inside each other: later stages walk them by recursion. */
const maximumDepth = 500;

/**
 * How much larger than what is written a value may be where YAML aliases stand for what they name.
 * Later stages see each alias written out.
 */
const expansion = { factor: 10, allowance: 100_000 } as const;

/** The first thing in a value that is not data as JSON knows it, or that has no end. */
export function checkPlainData(
  value: unknown,
  source: Source,
): Diagnostic | undefined {
  const fault = createFaultFinder()(value, 0);
  if (typeof fault === "number") return undefined;
  const { code, path } = fault;
  const { diagnosticPlace } = createSourcePositions(source);
  if (code === "nested-too-deep") {
    const place = diagnosticPlace(pointerOf(...path.slice(0, 10)));
    return diagnose(code, place, { limit: maximumDepth });
  }
  return diagnose(code, diagnosticPlace(pointerOf(...path)), {});
}

interface Fault {
  readonly code: "nested-too-deep" | "value-not-json" | "aliases-expand";
  readonly path: readonly string[];
}

/** Gives the size of a value, in values, with all aliases written out, or the fault in it. */
type FindFault = (value: unknown, depth: number) => number | Fault;

/** What stands under many aliases is walked once. */
function createFaultFinder(): FindFault {
  const sizes = new Map<object, number>();
  let written = 0;
  const find: FindFault = (value, depth) => {
    if (typeof value === "number" && !Number.isFinite(value)) {
      return { code: "value-not-json", path: [] };
    }
    if (typeof value !== "object" || value === null) return 1;
    const known = sizes.get(value);
    if (known !== undefined) return known;
    if (depth > maximumDepth) return { code: "nested-too-deep", path: [] };
    if (!isPlain(value)) return { code: "value-not-json", path: [] };
    let size = 1;
    for (const [key, held] of Object.entries(value)) {
      const found = find(held, depth + 1);
      if (typeof found !== "number") {
        return { ...found, path: [key, ...found.path] };
      }
      size += found;
      written += 1;
    }
    if (size > written * expansion.factor + expansion.allowance) {
      return { code: "aliases-expand", path: [] };
    }
    sizes.set(value, size);
    return size;
  };
  return find;
}

function isPlain(value: object): boolean {
  return (
    Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  );
}
