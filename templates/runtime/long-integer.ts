/**
 * Whether a value is an integer that `parseExactly` has kept from losing digits: a
 * `BigInt` object, of which `BigInt(value)` and `Number(value)` make primitives.
 */
export function isLongInteger(value: unknown): value is object {
  return (
    typeof value === "object" &&
    Object.prototype.toString.call(value) === "[object BigInt]"
  );
}
