import {
  always,
  byWay,
  define,
  type NoParameters,
} from "./change-definition.ts";

interface MediaParameters {
  readonly mediaType: string;
}

interface StatusParameters {
  readonly status: string;
  readonly kind: "success" | "failure" | "other";
}

interface HeaderParameters {
  readonly required: boolean;
}

/** The part of the catalogue about bodies, media types, responses and their headers. */
export const bodyChanges = {
  "request-body-added": define<HeaderParameters>({
    title: "A request body was added",
    explanation:
      "An optional one is nothing to clients that send none. Without a required one they get 400.",
    mirror: "request-body-removed",
    level: ({ required }) => (required ? "breaking" : "safe"),
    message: ({ required }) =>
      required ? "A body is required now." : "A body may be sent now.",
    help: ({ required }) =>
      required ? "Make the body optional." : "Nothing to do.",
  }),
  "request-body-removed": define<HeaderParameters>({
    title: "The request body was removed",
    explanation:
      "Clients still send it: it is ignored or refused, and what it asked for no longer happens.",
    mirror: "request-body-added",
    level: always("risky"),
    message: () => "No body is read any more.",
    help: () => "Go on accepting the body until nobody sends it.",
  }),
  "request-body-became-required": define<NoParameters>({
    title: "The request body became required",
    explanation: "Clients that send none get 400.",
    mirror: "request-body-became-optional",
    level: always("breaking"),
    message: () => "The body is required now.",
    help: () => "Keep the body optional.",
  }),
  "request-body-became-optional": define<NoParameters>({
    title: "The request body became optional",
    explanation: "Clients that send it go on doing so.",
    mirror: "request-body-became-required",
    level: always("safe"),
    message: () => "The body is optional now.",
    help: () => "Nothing to do.",
  }),
  "media-type-added": define<MediaParameters>({
    title: "A media type was added",
    explanation:
      "Another format to send, or to ask for. Clients that name the one they know get it.",
    mirror: "media-type-removed",
    level: always("safe"),
    message: ({ mediaType }) => `The media type ${mediaType} is new.`,
    help: () => "Nothing to do.",
  }),
  "media-type-removed": define<MediaParameters>({
    title: "A media type was removed",
    explanation:
      "Clients that send it get 415. Clients that ask for it get 406, or what they can't read.",
    mirror: "media-type-added",
    level: byWay("breaking", "breaking"),
    message: ({ mediaType }) => `The media type ${mediaType} is gone.`,
    help: () => "Keep the media type beside the new one.",
  }),
  "encoding-changed": define<{ readonly part: string }>({
    title: "A part of a multipart or form body is written differently",
    explanation:
      "`encoding` decides how a property becomes a part of the body: what clients write is no longer understood.",
    mirror: "encoding-changed",
    level: byWay("breaking", "breaking"),
    message: ({ part }) => `The part ${part} is written differently.`,
    help: () => "Keep the encoding, or accept both.",
  }),
  "response-added": define<StatusParameters>({
    title: "A response was added",
    explanation:
      "Another success may have another body than clients expect. A failure is one more that they tell from its status, or not at all.",
    mirror: "response-removed",
    level: ({ kind }) => (kind === "success" ? "risky" : "safe"),
    message: ({ status }) => `The response ${status} is new.`,
    help: ({ kind }) =>
      kind === "success"
        ? "Answer clients that exist with the status they know."
        : "Nothing to do.",
  }),
  "response-removed": define<StatusParameters>({
    title: "A response was removed",
    explanation:
      "A client that waits for a success by its status never sees it. A failure that no longer comes is missed by nobody.",
    mirror: "response-added",
    level: ({ kind }) => (kind === "success" ? "breaking" : "safe"),
    message: ({ status }) => `The response ${status} is gone.`,
    help: ({ kind }) =>
      kind === "success"
        ? "Keep the status, with the body that it had."
        : "Nothing to do.",
  }),
  "response-body-added": define<StatusParameters>({
    title: "A response got a body",
    explanation: "Clients that expect none leave it unread.",
    mirror: "response-body-removed",
    level: always("safe"),
    message: () => "The response has a body now.",
    help: () => "Nothing to do.",
  }),
  "response-body-removed": define<StatusParameters>({
    title: "A response lost its body",
    explanation:
      "Clients read a body that no longer comes; with a failure, they mostly only show it.",
    mirror: "response-body-added",
    level: ({ kind }) => (kind === "failure" ? "risky" : "breaking"),
    message: () => "The response has no body any more.",
    help: () => "Go on sending the body.",
  }),
  "response-header-added": define<HeaderParameters>({
    title: "A response header was added",
    explanation: "Clients that don't know it don't read it.",
    mirror: "response-header-removed",
    level: always("safe"),
    message: () => "The header is new.",
    help: () => "Nothing to do.",
  }),
  "response-header-removed": define<HeaderParameters>({
    title: "A response header was removed",
    explanation:
      "Clients that read it find nothing; where it was required, something was promised to them.",
    mirror: "response-header-added",
    level: ({ required }) => (required ? "breaking" : "risky"),
    message: () => "The header is gone.",
    help: () => "Go on sending the header.",
  }),
  "response-header-became-required": define<NoParameters>({
    title: "A response header became required",
    explanation: "It always comes now.",
    mirror: "response-header-became-optional",
    level: always("safe"),
    message: () => "The header always comes now.",
    help: () => "Nothing to do.",
  }),
  "response-header-became-optional": define<NoParameters>({
    title: "A response header became optional",
    explanation: "Clients may find nothing where a value was promised.",
    mirror: "response-header-became-required",
    level: always("breaking"),
    message: () => "The header may be missing now.",
    help: () => "Go on sending the header each time.",
  }),
  "response-header-deprecated": define<NoParameters>({
    title: "A response header was deprecated",
    explanation: "It still comes, and clients are told not to read it.",
    mirror: "response-header-undeprecated",
    level: always("safe"),
    message: () => "The header is deprecated now.",
    help: () => "Say in its description what to read instead.",
  }),
  "response-header-undeprecated": define<NoParameters>({
    title: "A response header is no longer deprecated",
    explanation: "It comes as before, and is there to stay.",
    mirror: "response-header-deprecated",
    level: always("safe"),
    message: () => "The header is no longer deprecated.",
    help: () => "Nothing to do.",
  }),
};
