import {
  byWay,
  define,
  always,
  type NoParameters,
} from "./change-definition.ts";

interface ValueParameters {
  readonly values: readonly string[];
}

interface VariantParameters {
  readonly variant: string;
}

/** Takes more: safe to send, news to whoever reads. */
const wider = byWay("safe", "breaking");
/** Takes less: refuses what is sent, no news to whoever reads. */
const narrower = byWay("breaking", "safe");

/** The part of the catalogue about what a value may be. */
export const schemaChanges = {
  "type-changed": define<{
    /** Written as text in both versions, what was sent is read as well, or may be. */
    readonly asText?: "same" | "alike";
  }>({
    title: "The type changed",
    explanation:
      "Neither type takes the values of the other. In a path, query or header all values are text, so that what clients sent as a number may be read as text as well.",
    mirror: "type-changed",
    level: ({ asText }, way) => {
      if (asText === "same" || way === undefined) return "safe";
      return asText === "alike" ? "risky" : "breaking";
    },
    message: () => "The type is another one.",
    help: () =>
      "Add a new property or parameter of the new type, and keep the old one.",
  }),
  "type-widened": define<NoParameters>({
    title: "The type became wider",
    explanation:
      "Values of further types are allowed: clients may send as before, and may read what they don't expect.",
    mirror: "type-narrowed",
    level: wider,
    message: () => "Values of further types are allowed now.",
    help: () => "In responses, go on sending values of the old type.",
  }),
  "type-narrowed": define<NoParameters>({
    title: "The type became narrower",
    explanation:
      "Values of fewer types are allowed: clients that send the others get 400.",
    mirror: "type-widened",
    level: narrower,
    message: () => "Values of fewer types are allowed now.",
    help: () => "In requests, go on accepting values of the old type.",
  }),
  "became-nullable": define<NoParameters>({
    title: "Null became allowed",
    explanation:
      "Clients may read null where a value was promised. Requests may go on without.",
    mirror: "no-longer-nullable",
    level: wider,
    message: () => "It may be null now.",
    help: () => "In responses, go on sending a value.",
  }),
  "no-longer-nullable": define<NoParameters>({
    title: "Null is no longer allowed",
    explanation: "Clients that send null get 400.",
    mirror: "became-nullable",
    level: narrower,
    message: () => "It may not be null any more.",
    help: () => "In requests, go on accepting null.",
  }),
  "enum-value-added": define<ValueParameters>({
    title: "An enum grew",
    explanation:
      "A response may bring a value that clients don't know. A generated package's enums accept such values, other clients' may not.",
    mirror: "enum-value-removed",
    level: byWay("safe", "risky"),
    message: ({ values }) => `New values: ${values.join(", ")}.`,
    help: () => "Have clients treat unknown values as unknown, not as errors.",
  }),
  "enum-value-removed": define<ValueParameters>({
    title: "An enum lost a value",
    explanation:
      "Clients that send it get 400. In a response it just never comes again.",
    mirror: "enum-value-added",
    level: narrower,
    message: ({ values }) => `Values gone: ${values.join(", ")}.`,
    help: () => "In requests, go on accepting the value.",
  }),
  "enum-value-renamed": define<ValueParameters>({
    title: "A value of an enum is spelt differently",
    explanation:
      "Clients that send the old spelling get 400; in a response comes a value that they don't know. Found where values differ in letter case and separators only; an entry under `diff.renames` in the configuration names others.",
    mirror: "enum-value-renamed",
    level: byWay("breaking", "risky"),
    message: ({ values }) => `Values spelt differently: ${values.join(", ")}.`,
    help: () => "Accept both spellings, and keep sending the old one.",
  }),
  "enum-added": define<NoParameters>({
    title: "The values became limited to a list",
    explanation: "Clients that send other values get 400.",
    mirror: "enum-dropped",
    level: narrower,
    message: () => "Only listed values are allowed now.",
    help: () => "In requests, go on accepting other values.",
  }),
  "enum-dropped": define<NoParameters>({
    title: "The values are no longer limited to a list",
    explanation: "A response may bring values that clients don't know.",
    mirror: "enum-added",
    level: byWay("safe", "risky"),
    message: () => "Other values than the listed are allowed now.",
    help: () => "Have clients treat unknown values as unknown, not as errors.",
  }),
  "const-changed": define<NoParameters>({
    title: "A constant changed",
    explanation:
      "There is one value, and it is another: what clients send is refused, and what they wait for never comes.",
    mirror: "const-changed",
    level: byWay("breaking", "breaking"),
    message: () => "The constant is another one.",
    help: () => "Accept both values.",
  }),
  "variant-added": define<VariantParameters>({
    title: "A union got another variant",
    explanation: "A response may bring a variant that clients don't know.",
    mirror: "variant-removed",
    level: byWay("safe", "risky"),
    message: ({ variant }) => `The variant ${variant} is new.`,
    help: () =>
      "Have clients treat unknown variants as unknown, not as errors.",
  }),
  "variant-removed": define<VariantParameters>({
    title: "A union lost a variant",
    explanation:
      "Clients that send it get 400. In a response it just never comes again.",
    mirror: "variant-added",
    level: narrower,
    message: ({ variant }) => `The variant ${variant} is gone.`,
    help: () => "In requests, go on accepting the variant.",
  }),
  "union-mode-changed": define<{ readonly exclusive: boolean }>({
    title: "`anyOf` became `oneOf`, or the other way",
    explanation:
      "`oneOf` refuses a value of which two variants hold, `anyOf` takes it. Few values are such.",
    mirror: "union-mode-changed",
    level: ({ exclusive }, way) =>
      exclusive && way === "request" ? "risky" : "safe",
    message: ({ exclusive }) =>
      exclusive
        ? "Exactly one variant must hold now."
        : "More than one variant may hold now.",
    help: () => "Make sure that no value is of two variants.",
  }),
  "discriminator-added": define<NoParameters>({
    title: "A union got a discriminator",
    explanation:
      "A property tells the variants apart now. Clients that leave it out may be refused.",
    mirror: "discriminator-removed",
    level: byWay("risky", "safe"),
    message: () => "A property tells the variants apart now.",
    help: () => "In requests, go on accepting values without it.",
  }),
  "discriminator-removed": define<NoParameters>({
    title: "A union lost its discriminator",
    explanation:
      "Nothing says any more which property tells the variants apart; clients that go by it may fail.",
    mirror: "discriminator-added",
    level: byWay("safe", "risky"),
    message: () => "No property is said to tell the variants apart any more.",
    help: () => "In responses, go on sending the property.",
  }),
  "discriminator-changed": define<NoParameters>({
    title: "A union is discriminated differently",
    explanation:
      "Another property, or another value, tells the variants apart: one side takes a value for what it isn't.",
    mirror: "discriminator-changed",
    level: byWay("breaking", "breaking"),
    message: () => "The variants are told apart differently.",
    help: () =>
      "Keep the property and its values; add new values for new variants.",
  }),
  "default-added": define<NoParameters>({
    title: "A default was added",
    explanation:
      "What happens where clients send nothing is now said; it may differ from what happened before.",
    mirror: "default-removed",
    level: byWay("risky", "safe"),
    message: () => "It has a default now.",
    help: () => "Make sure that the default is what happened before.",
  }),
  "default-removed": define<NoParameters>({
    title: "A default was removed",
    explanation:
      "What happens where clients send nothing is no longer said; it may differ from what happened before.",
    mirror: "default-added",
    level: byWay("risky", "safe"),
    message: () => "It has no default any more.",
    help: () => "Keep the default.",
  }),
  "default-changed": define<NoParameters>({
    title: "A default changed",
    explanation:
      "Where clients send nothing, something else happens than before.",
    mirror: "default-changed",
    level: byWay("risky", "safe"),
    message: () => "The default is another one.",
    help: () => "Keep the default.",
  }),
  "condition-added": define<{ readonly keyword: string }>({
    title: "A condition was added",
    explanation:
      "A keyword such as `not`, `if`, `dependentRequired` or `contains` limits the values further than types do. Clients may send what it refuses.",
    mirror: "condition-removed",
    level: byWay("risky", "safe"),
    message: ({ keyword }) => `A condition was added: \`${keyword}\`.`,
    help: () => "In requests, go on accepting what was accepted.",
  }),
  "condition-removed": define<{ readonly keyword: string }>({
    title: "A condition was removed",
    explanation:
      "A keyword such as `not`, `if`, `dependentRequired` or `contains` no longer limits the values. Clients may read what it refused.",
    mirror: "condition-added",
    level: byWay("safe", "risky"),
    message: ({ keyword }) => `A condition was removed: \`${keyword}\`.`,
    help: () => "In responses, go on sending what was sent.",
  }),
  "condition-changed": define<{ readonly keyword: string }>({
    title: "A condition changed",
    explanation:
      "A keyword such as `not`, `if`, `dependentRequired` or `contains` limits the values otherwise than before. Whether more or less is not judged.",
    mirror: "condition-changed",
    level: byWay("risky", "risky"),
    message: ({ keyword }) => `A condition is another one: \`${keyword}\`.`,
    help: () => "Compare what the two versions refuse.",
  }),
  "extension-changed": define<{ readonly extension: string }>({
    title: "An extension changed",
    explanation:
      "A member that starts with `x-`, of an operation, a parameter or a schema. What it means is between those who know it; `diff.severity` in the configuration gives this code another level. Sunset dates and stability levels have codes of their own in the policy layer.",
    mirror: "extension-changed",
    level: always("safe"),
    message: ({ extension }) => `The extension ${extension} is another one.`,
    help: () => "Ask those who use the extension.",
  }),
};
