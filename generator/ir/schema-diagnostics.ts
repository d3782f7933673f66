import { define } from "./diagnostic-definition.ts";

/** What `build` has to say of schemas. */
export const schemaDiagnostics = {
  "schema-expected": define<Record<never, never>>({
    severity: "warning",
    title: "Something else stands where a schema should",
    explanation:
      "A schema is an object, `true` or `false`. What is neither says nothing of the values, so they are typed `unknown`.",
    message: () => "This is no schema; the type is unknown.",
    help: () => "Write an object, such as `type: string`.",
  }),
  "unknown-type": define<{
    readonly type: string;
    readonly nearest: string | undefined;
  }>({
    severity: "warning",
    title: "A type that JSON Schema does not know",
    explanation:
      "`type` is one of string, number, integer, boolean, object, array and null. Another says nothing of the values, so they are typed by what stands beside it, else `unknown`.",
    message: ({ type }) =>
      `"${type}" is no type of JSON Schema, and is left out.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Use string, number, integer, boolean, object, array or null; for dates and the like, `format` beside `type: string`."
        : `Did you mean "${nearest}"?`,
  }),
  "unknown-format": define<{
    readonly format: string;
    readonly nearest: string | undefined;
  }>({
    severity: "info",
    title: "A format that no registry knows",
    explanation:
      "`format` may be anything, and changes no type: a string stays a string. One that neither JSON Schema nor the format registry of OpenAPI knows is told once, since it may be a misspelt one.",
    message: ({ format }) =>
      `"${format}" is no format of JSON Schema or of OpenAPI's registry; it stands in comments only.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Leave it if your own tools know it."
        : `Did you mean "${nearest}"?`,
  }),
  "format-of-nothing": define<{
    readonly format: string;
    readonly nearest: string | undefined;
  }>({
    severity: "warning",
    title: "A format is chosen that no schema has",
    explanation:
      "`formats` in the configuration says what models hold for the values of a format. One that no string and no number of the document has is most often misspelt.",
    message: ({ format }) =>
      `\`formats\` has "${format}", a format that nothing in the document has.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Correct it, or remove it from the configuration."
        : `Did you mean "${nearest}"?`,
  }),
  "format-not-told-apart": define<{ readonly format: string }>({
    severity: "warning",
    title: "A format can't be told from what stands beside it",
    explanation:
      "By `formats` in the configuration the values of a format are converted. Where a union allows other text beside such text, or other numbers beside such numbers, nothing tells which of them has come: they stay text or numbers, in the types too. Beside a codec of your own, no other value of one part can be told from it.",
    message: ({ format }) =>
      `Values of the format "${format}" can't be told from the others here; they stay what they are in JSON.`,
    help: () =>
      "Where they should be converted, give the variants of the union a form that tells them apart.",
  }),
  "circular-schema": define<{ readonly schema: string }>({
    severity: "warning",
    title: "A schema that consists of itself",
    explanation:
      "A reference leads back to the schema in which it stands, through references, `allOf`, `oneOf` and `anyOf` only. It adds nothing to what the schema says, and is left out; where nothing else is left, the type is `unknown`.",
    message: ({ schema }) =>
      `The schema "${schema}" consists of itself; the reference is left out.`,
    help: () => "Remove the reference, or name the schema that is meant.",
  }),
  "null-in-all-of": define<Record<never, never>>({
    severity: "warning",
    title: "Null in one member of `allOf` only",
    explanation:
      "All members of `allOf` hold at once, so null would have to be allowed by all of them. Authors who allow it in one mean the whole, and so it is read.",
    message: () =>
      "Null is allowed by one member of `allOf` and not by the others; it is read as allowed by the whole.",
    help: () =>
      'Write `anyOf` with `type: "null"` around it; in OpenAPI 3.0 `nullable: true` beside `allOf`.',
  }),
  "required-without-property": define<{
    readonly name: string;
    readonly nearest: string | undefined;
  }>({
    severity: "warning",
    title: "A required property is not declared",
    explanation:
      "`required` names a property that the object does not declare, most often a slip of the pen or a property that was renamed. It is left out of the type.",
    message: ({ name }) =>
      `"${name}" is required, but there is no such property.`,
    help: ({ name, nearest }) =>
      nearest === undefined
        ? `Declare "${name}" under \`properties\`, or remove it from \`required\`.`
        : `Did you mean "${nearest}"?`,
  }),
  "enum-duplicates": define<{ readonly count: number }>({
    severity: "warning",
    title: "An enum lists a value twice",
    explanation: "Each value of an enum becomes one member.",
    message: ({ count }) =>
      count === 1
        ? "A value stands twice in this enum."
        : `${count} values stand more than once in this enum.`,
    help: () => "Remove the duplicates.",
  }),
  "enum-mixed": define<{ readonly kinds: readonly string[] }>({
    severity: "warning",
    title: "An enum mixes kinds of values",
    explanation:
      "The values of an enum are of different kinds. They are all taken as they stand; most often quotes are missing.",
    message: ({ kinds }) => `This enum mixes ${kinds.join(" and ")} values.`,
    help: () => "Put the values in quotes where text is meant.",
  }),
  "enum-beside-type": define<{ readonly type: string; readonly value: string }>(
    {
      severity: "warning",
      title: "An enum whose values are not of the stated type",
      explanation:
        "`type` says one thing and the values of `enum` another; most often quotes are missing, or too many. The values are taken as they stand.",
      message: ({ type, value }) =>
        `This enum lists ${value} beside \`type: ${type}\`; the values are taken as they stand.`,
      help: () =>
        "Put the values in quotes where text is meant, or correct the type.",
    },
  ),
  "enum-beside-array": define<Record<never, never>>({
    severity: "warning",
    title: "An enum of scalars beside `type: array`",
    explanation:
      "Taken literally no array is among the values, so nothing fits. What is meant is that each item is one of them, and so it is read.",
    message: () =>
      "This enum stands beside `type: array`; it is read as that of the items.",
    help: () => "Move the enum into `items`.",
  }),
  "all-of-contradicts": define<{ readonly reason: string }>({
    severity: "warning",
    title: "Parts of a schema that contradict each other",
    explanation:
      "All members of `allOf`, and what stands beside it, hold at once. Here no value can meet them all, so the type is `never`.",
    message: ({ reason }) =>
      `No value fits this schema, whose parts hold at once: ${reason}.`,
    help: () => "Correct one of the parts; for alternatives use `oneOf`.",
  }),
  "condition-not-typed": define<{ readonly keyword: string }>({
    severity: "info",
    title: "A condition that no type can say",
    explanation:
      "`if`, `then`, `else`, `dependentSchemas` and `dependentRequired` make one part of a value depend on another. Where `if` asks for the value of one required property that lists its values, the type is a union of what holds for each. Types have no counterpart of other conditions that editors and readers can bear, so the properties that these alone declare are optional, and the rest is left out.",
    message: ({ keyword }) =>
      `\`${keyword}\` is a condition that no type can say; what it alone declares is optional.`,
    help: () =>
      "Use `oneOf` with a discriminator where the variants should be told apart.",
  }),
  "enum-texts-unequal": define<{
    readonly keyword: string;
    readonly named: number;
    readonly values: number;
  }>({
    severity: "warning",
    title: "An enum's names or descriptions are not as many as its values",
    explanation:
      "An extension such as `x-enum-varnames` or `x-enum-descriptions` lists a text for each value of the enum, in its order. Values without one go by themselves; texts without a value are left out.",
    message: ({ keyword, named, values }) =>
      `\`${keyword}\` has ${named} entries, and the enum ${values} values.`,
    help: ({ keyword }) => `List one entry of \`${keyword}\` for each value.`,
  }),
  "discriminator-target": define<{
    readonly value: string;
    readonly target: string;
    readonly found: boolean;
  }>({
    severity: "warning",
    title: "A discriminator points nowhere",
    explanation:
      "The mapping of a discriminator names a schema that does not exist, or is no variant of the union. The entry is left out.",
    message: ({ value, target, found }) =>
      found
        ? `The discriminator maps "${value}" to "${target}", which is no variant of this union.`
        : `The discriminator maps "${value}" to "${target}", which does not exist.`,
    help: ({ found }) =>
      found
        ? "Add the schema to `oneOf`, or remove the entry."
        : "Correct the reference, or remove the entry.",
  }),
  "discriminator-undeclared": define<{
    readonly property: string;
    readonly without: readonly string[];
  }>({
    severity: "warning",
    title: "A discriminator names a property that is not declared",
    explanation:
      "The property that tells variants apart is declared by each of them, or by the schema that they extend. Where it is not, the type has it all the same, with the value that stands for the variant; whether the server sends it, the document does not say.",
    message: ({ property, without }) =>
      `The discriminator is "${property}", which ${listedBriefly(without)} ${without.length === 1 ? "does" : "do"} not declare.`,
    help: ({ property }) =>
      `Declare "${property}" there and require it, or correct \`propertyName\`.`,
  }),
  "discriminator-without-union": define<Record<never, never>>({
    severity: "warning",
    title: "A discriminator with a mapping, and no `oneOf`",
    explanation:
      "The schema says nothing but which value stands for which schema. It is read as the union of these.",
    message: () =>
      "The discriminator has a mapping and no `oneOf`; it is read as the union of what it maps to.",
    help: () => "List the schemas under `oneOf`.",
  }),
  "discriminator-contradicted": define<{
    readonly property: string;
    readonly value: string;
    readonly values: readonly string[];
  }>({
    severity: "warning",
    title: "A discriminator's mapping contradicts its variant",
    explanation:
      "The mapping gives a variant a value that the variant's own property does not allow. No object could have both, so what the property allows counts.",
    message: ({ property, value, values }) =>
      `The discriminator maps "${value}" to this variant, whose own "${property}" is ${values.map((each) => `"${each}"`).join(" or ")}; that counts.`,
    help: () => "Correct the mapping, or the property.",
  }),
  "discriminator-too-many": define<{
    readonly schema: string;
    readonly count: number;
    readonly limit: number;
  }>({
    severity: "warning",
    title: "A base with very many heirs",
    explanation:
      "A schema with a discriminator that others extend stands for any of them, and is typed as their union. So large a union would slow every editor down, so the type has what all heirs have in common.",
    message: ({ schema, count, limit }) =>
      `"${schema}" has ${count} heirs, more than ${limit}; it is typed by what they have in common.`,
    help: () => "Refer to the heirs that can occur, with `oneOf`.",
  }),
  "value-does-not-fit": define<{
    readonly role: "example" | "default";
    readonly reason: string;
  }>({
    severity: "warning",
    title: "An example or default that does not fit its schema",
    explanation:
      "The value is not of the type, the enum or the format that its schema states, or lacks what is required. Types follow the schema; examples go into comments as they stand, and defaults are never sent.",
    message: ({ role, reason }) =>
      `The ${role} does not fit its schema: ${reason}.`,
    help: ({ role }) => `Correct the ${role}, or the schema.`,
  }),
};

/** The first few of many names. */
function listedBriefly(names: readonly string[]): string {
  const more = names.length - 3;
  const shown = more > 0 ? [...names.slice(0, 3), `${more} more`] : names;
  const last = shown.at(-1) ?? "";
  return shown.length < 2
    ? last
    : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
