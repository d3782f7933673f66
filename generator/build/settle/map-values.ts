/** A map with the same keys, and each of its values changed. */
export function mapValues<Key, Value, Result>(
  map: ReadonlyMap<Key, Value>,
  change: (value: Value) => Result,
): ReadonlyMap<Key, Result> {
  return new Map(Array.from(map, ([key, value]) => [key, change(value)]));
}
