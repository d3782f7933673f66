import { define } from "./diagnostic-definition.ts";

/** What `normalize` has to say. */
export const normalizeDiagnostics = {
  "nullable-in-3-1": define<{ readonly count: number }>({
    severity: "warning",
    title: "`nullable` in an OpenAPI 3.1 document",
    explanation:
      "`nullable: true` is a keyword of OpenAPI 3.0. In 3.1 it has no meaning: null is a member of `type`. Authors who write it mean it, so the generator takes their word, beside a `$ref` as well, and says so once for the whole document.",
    message: ({ count }) =>
      `\`nullable: true\` stands in ${count === 1 ? "one place" : `${count} places`} of a 3.1 document, where it has no meaning; it is read as "or null".`,
    help: () =>
      'Write `type: [string, "null"]` instead, and beside a `$ref` `anyOf` with `type: "null"`.',
  }),
  "null-beside-alternatives": define<Record<never, never>>({
    severity: "warning",
    title: '`type: "null"` beside alternatives',
    explanation:
      '`type: "null"` beside `oneOf` or `anyOf` asks of a value that it be null and one of the alternatives, which no value is. It is read as "or null".',
    message: () =>
      '`type: "null"` beside alternatives allows nothing; it is read as "or null".',
    help: () => 'Make `type: "null"` one of the alternatives.',
  }),
  "required-not-a-list": define<{
    readonly owner: "property" | "object";
    readonly value: string;
  }>({
    severity: "warning",
    title: "`required` is not a list of names",
    explanation:
      "In a schema `required` lists the names of properties, on the object. A boolean on the property itself is a habit of older drafts, and a single name instead of a list a slip; both are read as they are meant.",
    message: ({ owner, value }) =>
      owner === "property"
        ? `\`required: ${value}\` stands on a property; it is read as an entry in the list of its object.`
        : `\`required: ${value}\` is one name and no list; it is read as a list of one.`,
    help: () => "List the names of required properties on the object.",
  }),
  "items-is-a-list": define<Record<never, never>>({
    severity: "warning",
    title: "`items` is a list of schemas",
    explanation:
      "A list under `items` is the tuple of older drafts of JSON Schema. It is read as `prefixItems`.",
    message: () => "`items` is a list of schemas; it is read as `prefixItems`.",
    help: () => "Write `prefixItems`.",
  }),
  "collection-format": define<{ readonly format: string }>({
    severity: "warning",
    title: "A collection format that can't be sent",
    explanation:
      "In OpenAPI 2.0 `collectionFormat` says how an array becomes text. Tabs between values (`tsv`) are none that later versions know, nor are blanks, pipes and repeated names outside of queries. The values are joined by commas instead.",
    message: ({ format }) =>
      `\`collectionFormat: ${format}\` is read as \`csv\` here.`,
    help: () => "Write `collectionFormat: csv`, if the server accepts it.",
  }),
  "part-not-carried": define<{
    readonly part: string;
    readonly count: number;
  }>({
    severity: "warning",
    title: "A part of OpenAPI that the package leaves out",
    explanation:
      "OpenAPI 3.2 has operations of any method (`additionalOperations`), encodings for the items of a multipart body (`prefixEncoding`, `itemEncoding`), and trees of tags (`parent`, `kind`). They are read over: the rest of the document is generated as if they were not there. Said once for each kind.",
    message: ({ part, count }) =>
      `\`${part}\` stands in ${count === 1 ? "one place" : `${count} places`} and is left out of the package.`,
    help: () => "Nothing has to be done, unless the package needs it.",
  }),
  "wrong-kind": define<{
    readonly member: string;
    readonly found: string;
    readonly expected: string;
  }>({
    severity: "warning",
    title: "A list where an object is meant, or the other way round",
    explanation:
      "Paths, responses, components and the like are objects, parameters and servers lists. What is neither of the right kind nor empty can't be read, and is left out.",
    message: ({ member, found, expected }) =>
      `\`${member}\` is ${found} where ${expected} is meant; it is left out.`,
    help: ({ expected }) =>
      expected === "a list"
        ? "Write a list."
        : "Write an object: each entry under its key, without dashes.",
  }),
  "number-for-text": define<{
    readonly member: string;
    readonly value: string;
  }>({
    severity: "warning",
    title: "A number or boolean where text is meant",
    explanation:
      "YAML reads `1.0` and `true` without quotes as a number and a boolean. Where OpenAPI wants text, it is read as text.",
    message: ({ member, value }) =>
      `\`${member}: ${value}\` is no text; it is read as "${value}".`,
    help: () => "Put it in quotes.",
  }),
  "text-for-number": define<{ readonly type: string; readonly value: string }>({
    severity: "warning",
    title: "Text among the values of a number",
    explanation:
      "A schema of type `integer` or `number` has numbers in its `enum`. Where it lists them as text, they are read as numbers.",
    message: ({ type, value }) =>
      `"${value}" is text, and the type is ${type}; it is read as a number.`,
    help: () => "Write the values without quotes.",
  }),
};
