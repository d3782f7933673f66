/**
 * What comes of each item, one after the other: started together, prettier's syntax trees of a whole
 * package would be in memory at a time.
 */
export async function mapInTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
