import type { Level } from "../level.ts";
import {
  always,
  byWay,
  define,
  type NoParameters,
} from "./change-definition.ts";

interface PropertyParameters {
  readonly required: boolean;
  /** It has a default, so that a server can do without. */
  readonly optional?: boolean;
  /** The object that lost or lacks it takes no other properties. */
  readonly closed?: boolean;
}

/** The part of the catalogue about the properties of objects. */
export const propertyChanges = {
  "property-added": define<PropertyParameters>({
    title: "A property was added",
    explanation:
      "In a response, clients that don't know it don't read it. In a request, clients don't send it: where it is required they get 400, unless it has a default.",
    mirror: "property-removed",
    level: ({ required, optional }, way) =>
      way === "request" && required ? unlessOptional(optional) : "safe",
    message: ({ required }) =>
      required ? "The property is new, and required." : "The property is new.",
    help: ({ required }) =>
      required ? "In requests, make it optional." : "Nothing to do.",
  }),
  "property-removed": define<PropertyParameters>({
    title: "A property was removed",
    explanation:
      "In a request, clients still send it: it is ignored, or refused where no other properties are allowed. In a response, clients read nothing; where it was required, a value was promised.",
    mirror: "property-added",
    level: (parameters, way) => {
      if (way === undefined) return "safe";
      if (way === "response") return gone(parameters);
      return parameters.closed === true ? "breaking" : "risky";
    },
    message: () => "The property is gone.",
    help: () => "Keep it, deprecated, until nobody uses it.",
  }),
  "property-renamed": define<PropertyParameters>({
    title: "A property was renamed",
    explanation:
      "Clients send the old name, whose value is dropped, and read the old name, where nothing stands any more. Found where a property is gone, another is new, and both are alike in kind and name; an entry under `diff.renames` in the configuration decides otherwise.",
    mirror: "property-renamed",
    level: (parameters, way) => {
      if (way === undefined) return "safe";
      return way === "request" ? "breaking" : gone(parameters);
    },
    message: () => "The property has another name.",
    help: () => "Accept and send both names until nobody uses the old one.",
  }),
  "property-became-required": define<PropertyParameters>({
    title: "A property became required",
    explanation:
      "In a response it always comes now. In a request, clients that leave it out get 400, unless it has a default.",
    mirror: "property-became-optional",
    level: ({ optional }, way) =>
      way === "request" ? unlessOptional(optional) : "safe",
    message: () => "The property is required now.",
    help: () => "In requests, keep it optional.",
  }),
  "property-became-optional": define<PropertyParameters>({
    title: "A property became optional",
    explanation:
      "In a request, clients may go on sending it. In a response it may be missing where a value was promised.",
    mirror: "property-became-required",
    level: byWay("safe", "breaking"),
    message: () => "The property may be missing now.",
    help: () => "In responses, go on sending it each time.",
  }),
  "property-became-read-only": define<PropertyParameters>({
    title: "A property became read-only",
    explanation: "Clients still send it, and it is ignored.",
    mirror: "property-no-longer-read-only",
    level: byWay("risky", "safe"),
    message: () => "The property is read-only now.",
    help: () => "Go on accepting it in requests.",
  }),
  "property-no-longer-read-only": define<PropertyParameters>({
    title: "A property is no longer read-only",
    explanation:
      "It can be sent now. Where it is required, clients that don't know get 400.",
    mirror: "property-became-read-only",
    level: ({ required, optional }, way) =>
      way === "request" && required ? unlessOptional(optional) : "safe",
    message: () => "The property is no longer read-only.",
    help: ({ required }) =>
      required ? "In requests, make it optional." : "Nothing to do.",
  }),
  "property-became-write-only": define<PropertyParameters>({
    title: "A property became write-only",
    explanation: "Responses no longer have it, and clients read nothing.",
    mirror: "property-no-longer-write-only",
    level: (parameters, way) =>
      way === "response" ? gone(parameters) : "safe",
    message: () => "The property is write-only now.",
    help: () => "Go on sending it in responses.",
  }),
  "property-no-longer-write-only": define<PropertyParameters>({
    title: "A property is no longer write-only",
    explanation:
      "Responses have it now; clients that don't know it don't read it.",
    mirror: "property-became-write-only",
    level: always("safe"),
    message: () => "The property is no longer write-only.",
    help: () => "Nothing to do.",
  }),
  "pattern-properties-added": define<NoParameters>({
    title: "Properties of certain names are described",
    explanation:
      "Properties whose names fit a pattern must have a certain value: clients may send others.",
    mirror: "pattern-properties-removed",
    level: byWay("risky", "safe"),
    message: () => "Properties of such names are described now.",
    help: () => "In requests, go on accepting any value.",
  }),
  "pattern-properties-removed": define<NoParameters>({
    title: "Properties of certain names are no longer described",
    explanation:
      "Properties whose names fit a pattern may have any value: clients may read others than they know.",
    mirror: "pattern-properties-added",
    level: byWay("safe", "risky"),
    message: () => "Properties of such names are no longer described.",
    help: () => "In responses, go on sending such values.",
  }),
  "additional-properties-closed": define<NoParameters>({
    title: "Other properties are no longer allowed",
    explanation:
      "Clients that send others get 400; clients that read others find none.",
    mirror: "additional-properties-opened",
    level: byWay("breaking", "risky"),
    message: () => "Other properties are no longer allowed.",
    help: () => "Go on accepting other properties.",
  }),
  "additional-properties-opened": define<NoParameters>({
    title: "Other properties are allowed",
    explanation:
      "Clients may send more, and may meet properties that they don't know, which they don't read.",
    mirror: "additional-properties-closed",
    level: always("safe"),
    message: () => "Other properties are allowed now.",
    help: () => "Nothing to do.",
  }),
  "additional-properties-typed": define<NoParameters>({
    title: "Other properties must be of a certain type",
    explanation: "Clients that send values of other types get 400.",
    mirror: "additional-properties-untyped",
    level: byWay("breaking", "safe"),
    message: () => "Other properties must be of a certain type now.",
    help: () => "In requests, go on accepting any value.",
  }),
  "additional-properties-untyped": define<NoParameters>({
    title: "Other properties may be of any type",
    explanation: "Clients that read them may find values of other types.",
    mirror: "additional-properties-typed",
    level: byWay("safe", "breaking"),
    message: () => "Other properties may be of any type now.",
    help: () => "In responses, go on sending values of the type.",
  }),
  "schema-deprecated": define<NoParameters>({
    title: "A property or schema was deprecated",
    explanation: "It still works, and clients are told to leave it.",
    mirror: "schema-undeprecated",
    level: always("safe"),
    message: () => "It is deprecated now.",
    help: () => "Say in its description what to use instead.",
  }),
  "schema-undeprecated": define<NoParameters>({
    title: "A property or schema is no longer deprecated",
    explanation: "It works as before, and is there to stay.",
    mirror: "schema-deprecated",
    level: always("safe"),
    message: () => "It is no longer deprecated.",
    help: () => "Nothing to do.",
  }),
};

function gone({ required }: PropertyParameters): Level {
  return required ? "breaking" : "risky";
}

function unlessOptional(optional: boolean | undefined): Level {
  return optional === true ? "risky" : "breaking";
}
