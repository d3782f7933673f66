import type { JsonValue } from "../../ir/json.ts";

/** What `x-stability-level` may say, from what promises least to what promises most. */
export const stabilities = ["draft", "alpha", "beta", "stable"] as const;

export type Stability = (typeof stabilities)[number];

/** The level that an extension names; undefined where it names none. */
export function stabilityOf(
  value: JsonValue | undefined,
): Stability | undefined {
  return stabilities.find((each) => each === value);
}

/** Whether one level promises less than another. */
export function promisesLess(one: Stability, other: Stability): boolean {
  return stabilities.indexOf(one) < stabilities.indexOf(other);
}
