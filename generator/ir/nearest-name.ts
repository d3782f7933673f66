/**
 * The candidate that `name` was most likely meant to be: the fewest letters away (inserted, dropped,
 * replaced or swapped with the next), at most a third of them, letter case aside; the first of equals.
 */
export function nearestName(
  name: string,
  candidates: Iterable<string>,
): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

/** Optimal string alignment, row by row. */
function editDistance(a: string, b: string): number {
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = Array.from(
    { length: b.length + 1 },
    (_, index) => index,
  );
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (twoAbove[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    twoAbove = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
