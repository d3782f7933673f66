import type { JsonValue } from "../../ir/json.ts";

/** How much a value holds. */
export interface Measure {
  /** In values, each as often as it stands there. */
  readonly size: number;
  /** How many collections stand inside each other. */
  readonly depth: number;
}

/** Measures values, what stands in many places once. */
export function createMeasure(): (value: JsonValue) => Measure {
  const known = new WeakMap<object, Measure>();
  const measure = (value: JsonValue): Measure => {
    if (typeof value !== "object" || value === null) {
      return { size: 1, depth: 0 };
    }
    const earlier = known.get(value);
    if (earlier !== undefined) return earlier;
    let size = 1;
    let depth = 0;
    for (const held of Object.values(value)) {
      const inner = measure(held);
      size += inner.size;
      depth = Math.max(depth, inner.depth);
    }
    const measured = { size, depth: depth + 1 };
    known.set(value, measured);
    return measured;
  };
  return measure;
}
