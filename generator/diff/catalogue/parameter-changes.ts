import { always, define, type NoParameters } from "./change-definition.ts";

interface ParameterParameters {
  readonly location: string;
}

interface RequiredParameters extends ParameterParameters {
  readonly required: boolean;
}

/** The part of the catalogue about parameters. */
export const parameterChanges = {
  "parameter-added": define<RequiredParameters>({
    title: "A parameter was added",
    explanation:
      "An optional one is nothing to clients that don't send it. Without a required one they get 400.",
    mirror: "parameter-removed",
    level: ({ required }) => (required ? "breaking" : "safe"),
    message: ({ location, required }) =>
      required
        ? `The ${location} parameter is new, and required.`
        : `The ${location} parameter is new.`,
    help: ({ required }) =>
      required ? "Make it optional, with a default." : "Nothing to do.",
  }),
  "parameter-removed": define<RequiredParameters>({
    title: "A parameter was removed",
    explanation:
      "Clients still send it. Servers mostly ignore what they don't know, some answer 400; and what it asked for no longer happens.",
    mirror: "parameter-added",
    level: always("risky"),
    message: ({ location }) => `The ${location} parameter is gone.`,
    help: () => "Go on accepting it, deprecated, until nobody sends it.",
  }),
  "parameter-renamed": define<ParameterParameters>({
    title: "A parameter was renamed",
    explanation:
      "Clients send it under the old name, which is ignored or gets 400. Found where a parameter is gone, another is new, and both are alike in kind and name; an entry under `diff.renames` in the configuration decides otherwise.",
    mirror: "parameter-renamed",
    level: always("breaking"),
    message: ({ location }) => `The ${location} parameter has another name.`,
    help: () => "Accept both names until nobody sends the old one.",
  }),
  "parameter-case-changed": define<NoParameters>({
    title: "A header parameter is spelt in other letter case",
    explanation:
      "Header names don't depend on letter case (RFC 9110, 5.1), so the wire is the same.",
    mirror: "parameter-case-changed",
    level: always("safe"),
    message: () => "The header is spelt in other letter case.",
    help: () => "Keep the spelling, for callers may write it.",
  }),
  "parameter-moved": define<Readonly<Record<"from" | "to", string>>>({
    title: "A parameter moved to another place",
    explanation:
      "It is sent in the query, the path, a header or a cookie, and clients send it where it is no longer looked for.",
    mirror: "parameter-moved",
    level: always("breaking"),
    message: ({ from, to }) => `The parameter moved from ${from} to ${to}.`,
    help: () => "Accept it in both places until nobody uses the old one.",
  }),
  "parameter-became-required": define<ParameterParameters>({
    title: "A parameter became required",
    explanation: "Clients that leave it out get 400.",
    mirror: "parameter-became-optional",
    level: always("breaking"),
    message: ({ location }) => `The ${location} parameter is required now.`,
    help: () => "Keep it optional, with a default.",
  }),
  "parameter-became-optional": define<ParameterParameters>({
    title: "A parameter became optional",
    explanation: "Clients that send it go on doing so.",
    mirror: "parameter-became-required",
    level: always("safe"),
    message: ({ location }) => `The ${location} parameter is optional now.`,
    help: () => "Nothing to do.",
  }),
  "parameter-style-changed": define<NoParameters>({
    title: "A parameter is written differently",
    explanation:
      "`style` or `explode` decides how a list or an object is written: what clients write is read as something else. For a single value they make no difference, and are not compared.",
    mirror: "parameter-style-changed",
    level: always("breaking"),
    message: () => "The value is written in another style.",
    help: () => "Keep the style, or accept both.",
  }),
  "parameter-reserved-changed": define<NoParameters>({
    title: "A parameter's reserved characters are written differently",
    explanation:
      "`allowReserved` decides whether characters such as `/` are escaped. Most servers read both alike.",
    mirror: "parameter-reserved-changed",
    level: always("risky"),
    message: () => "Reserved characters are written differently.",
    help: () => "Accept them escaped and unescaped.",
  }),
  "parameter-media-type-changed": define<NoParameters>({
    title: "A parameter's value is written in another media type",
    explanation:
      "`content` decides in which format the value is written: what clients write is no longer understood.",
    mirror: "parameter-media-type-changed",
    level: always("breaking"),
    message: () => "The value is written in another media type.",
    help: () => "Keep the media type.",
  }),
  "parameter-deprecated": define<ParameterParameters>({
    title: "A parameter was deprecated",
    explanation: "It still works, and clients are told to leave it out.",
    mirror: "parameter-undeprecated",
    level: always("safe"),
    message: ({ location }) => `The ${location} parameter is deprecated now.`,
    help: () => "Say in its description what to use instead.",
  }),
  "parameter-undeprecated": define<ParameterParameters>({
    title: "A parameter is no longer deprecated",
    explanation: "It works as before, and is there to stay.",
    mirror: "parameter-deprecated",
    level: always("safe"),
    message: ({ location }) =>
      `The ${location} parameter is no longer deprecated.`,
    help: () => "Nothing to do.",
  }),
};
