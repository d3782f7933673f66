import { byWay, define, type NoParameters } from "./change-definition.ts";

interface LimitParameters {
  /** As the document spells it: `maxLength`. */
  readonly keyword: string;
}

interface FormatParameters {
  /** The formats take the same: one of them is a hint. */
  readonly harmless: boolean;
}

/** Refuses what is sent, no news to whoever reads. */
const tighter = byWay("breaking", "safe");
/** Safe to send; whoever reads may meet what did not come before. */
const looser = byWay("safe", "risky");

/** The part of the catalogue about limits within a type. */
export const limitChanges = {
  ...limits("length", "the length of a text"),
  ...limits("range", "the size of a number"),
  ...limits("item-count", "the number of items"),
  ...limits("property-count", "the number of properties"),
  "pattern-added": define<NoParameters>({
    title: "A pattern was added",
    explanation: "Clients that send text which does not fit it get 400.",
    mirror: "pattern-removed",
    level: tighter,
    message: () => "The text must fit a pattern now.",
    help: () => "In requests, go on accepting what was accepted.",
  }),
  "pattern-removed": define<NoParameters>({
    title: "A pattern was removed",
    explanation: "Clients may read text that did not come before.",
    mirror: "pattern-added",
    level: looser,
    message: () => "The text need not fit a pattern any more.",
    help: () => "In responses, go on sending text that fits.",
  }),
  "pattern-changed": define<NoParameters>({
    title: "A pattern changed",
    explanation:
      "Text that fitted may not fit any more. Which of two patterns takes more is not judged.",
    mirror: "pattern-changed",
    level: byWay("risky", "risky"),
    message: () => "The text must fit another pattern.",
    help: () => "Make sure that all text fits that fitted before.",
  }),
  "multiple-added": define<NoParameters>({
    title: "Numbers must be multiples",
    explanation:
      "`multipleOf` was added, or is a multiple of what it was: clients that send other numbers get 400.",
    mirror: "multiple-removed",
    level: tighter,
    message: () => "Fewer numbers are allowed now: `multipleOf`.",
    help: () => "In requests, go on accepting other numbers.",
  }),
  "multiple-removed": define<NoParameters>({
    title: "Numbers need not be multiples",
    explanation:
      "`multipleOf` was removed, or is a part of what it was: clients may read numbers that did not come before.",
    mirror: "multiple-added",
    level: looser,
    message: () => "More numbers are allowed now: `multipleOf`.",
    help: () => "In responses, go on sending such multiples.",
  }),
  "multiple-changed": define<NoParameters>({
    title: "Numbers must be multiples of something else",
    explanation: "Neither `multipleOf` takes all numbers of the other.",
    mirror: "multiple-changed",
    level: byWay("breaking", "risky"),
    message: () => "Other numbers are allowed now: `multipleOf`.",
    help: () => "In requests, accept multiples of both.",
  }),
  "unique-items-added": define<NoParameters>({
    title: "Items must be unique",
    explanation: "Clients that send an item twice get 400.",
    mirror: "unique-items-removed",
    level: tighter,
    message: () => "No item may come twice now.",
    help: () => "In requests, go on accepting items that come twice.",
  }),
  "unique-items-removed": define<NoParameters>({
    title: "Items need not be unique",
    explanation: "Clients may read an item twice.",
    mirror: "unique-items-added",
    level: looser,
    message: () => "Items may come twice now.",
    help: () => "In responses, go on sending each item once.",
  }),
  "format-added": define<FormatParameters>({
    title: "A format was added, or a narrower one",
    explanation: "Clients that send text or numbers of another form get 400.",
    mirror: "format-removed",
    level: ({ harmless }, way) => (harmless ? "safe" : tighter({}, way)),
    message: () => "The value must have a certain format now.",
    help: () => "In requests, go on accepting what was accepted.",
  }),
  "format-removed": define<FormatParameters>({
    title: "A format was removed, or is a wider one",
    explanation:
      "Clients that rely on the form, to read a date say, may meet what they can't read.",
    mirror: "format-added",
    level: ({ harmless }, way) => (harmless ? "safe" : looser({}, way)),
    message: () => "The value need not have that format any more.",
    help: () => "In responses, go on sending values of the format.",
  }),
  "format-changed": define<NoParameters>({
    title: "The format changed",
    explanation: "Values of the one format are none of the other.",
    mirror: "format-changed",
    level: byWay("breaking", "breaking"),
    message: () => "The value has another format.",
    help: () => "Add a new property or parameter of the new format.",
  }),
  "content-encoding-changed": define<NoParameters>({
    title: "A text holds something else",
    explanation:
      "`contentEncoding` or `contentMediaType` says what the text holds, and in which form. The one side writes what the other can't read.",
    mirror: "content-encoding-changed",
    level: byWay("breaking", "breaking"),
    message: () => "The text holds another content, or in another form.",
    help: () => "Add a new property for the new content.",
  }),
};

/** The two codes of a kind of limit. */
function limits<Kind extends string>(
  kind: Kind,
  what: string,
): {
  readonly [Code in `${Kind}-${"tightened" | "loosened"}`]: ReturnType<
    typeof limit
  >;
} {
  return {
    [`${kind}-tightened`]: limit({
      title: `Limits of ${what} became tighter`,
      explanation: `Clients that send what went beyond the new limit of ${what} get 400.`,
      mirror: `${kind}-loosened`,
      level: tighter,
      change: "tighter",
      help: "In requests, go on accepting what was accepted.",
    }),
    [`${kind}-loosened`]: limit({
      title: `Limits of ${what} became looser`,
      explanation: `Clients may read what went beyond the old limit of ${what}.`,
      mirror: `${kind}-tightened`,
      level: looser,
      change: "looser",
      help: "In responses, stay within the old limit.",
    }),
  } as ReturnType<typeof limits<Kind>>;
}

function limit({
  change,
  help,
  ...definition
}: {
  readonly title: string;
  readonly explanation: string;
  readonly mirror: string;
  readonly level: typeof tighter;
  readonly change: string;
  readonly help: string;
}) {
  return define<LimitParameters>({
    ...definition,
    message: ({ keyword }) => `\`${keyword}\` is ${change}.`,
    help: () => help,
  });
}
