/** What keeps documents harmless, in the portions in which mutation testing goes through it. */
export const portions: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "literals",
    below("generator/emit/ts", "code literal property-key string-literal"),
  ],
  [
    "comments",
    below("generator/emit/ts", "block-comment comment fill markdown"),
  ],
  [
    "names",
    below(
      "generator/name",
      "allocator file-names identifiers reserved-words words",
    ),
  ],
  ["keys", below("generator/name", "enum-keys parameter-keys")],
  [
    "places",
    [
      ...below("generator/write", "output-path"),
      ...below("generator/load/bundle", "locate-reference location"),
    ],
  ],
  [
    "reading",
    [
      ...below("generator/load/bundle", "read-referenced"),
      ...below(
        "generator/load/network",
        "fetch-bytes name-of-url objection-to parse-url",
      ),
    ],
  ],
]);

function below(folder: string, names: string): readonly string[] {
  return names.split(" ").map((name) => `${folder}/${name}.ts`);
}
