import { always, define, type NoParameters } from "./change-definition.ts";

/** The part of the catalogue about operations as a whole. */
export const operationChanges = {
  "operation-added": define<NoParameters>({
    title: "An operation was added",
    explanation:
      "A path and method that the base does not have. Nobody calls it yet.",
    mirror: "operation-removed",
    level: always("safe"),
    message: () => "The operation is new.",
    help: () => "Nothing to do.",
  }),
  "operation-removed": define<NoParameters>({
    title: "An operation was removed",
    explanation:
      "A path and method that the revision no longer has: calls get 404 or 405.",
    mirror: "operation-added",
    level: always("breaking"),
    message: () => "The operation is gone.",
    help: () =>
      "Keep it, deprecated, until nobody calls it; or release a new major version.",
  }),
  "operation-path-changed": define<NoParameters>({
    title: "An operation moved to another path",
    explanation:
      "The operationId is the same and the path is not. Clients that call the old path get 404, or a redirect that not all follow. The compiler sees nothing of it, for only a text in the package changes.",
    mirror: "operation-path-changed",
    level: always("breaking"),
    message: () => "The operation moved to another path.",
    help: () => "Serve the old path as well until nobody calls it.",
  }),
  "operation-method-changed": define<NoParameters>({
    title: "The method of an operation changed",
    explanation:
      "The operationId and the path are the same and the method is not. Clients that use the old method get 405.",
    mirror: "operation-method-changed",
    level: always("breaking"),
    message: () => "The operation has another method.",
    help: () => "Serve the old method as well until nobody uses it.",
  }),
  "operation-id-changed": define<NoParameters>({
    title: "The operationId changed",
    explanation:
      "The request is the same, so that deployed clients keep working. Where functions are named by the operationId, they are called differently in the next package: see `export-renamed`.",
    mirror: "operation-id-changed",
    level: always("safe"),
    message: () => "The operation has another operationId.",
    help: () => "Keep the operationId, for names in packages come from it.",
  }),
  "operation-tags-changed": define<NoParameters>({
    title: "The tags of an operation changed",
    explanation:
      "Tags are not on the wire. The class client groups methods by their first tag, so that a method may move.",
    mirror: "operation-tags-changed",
    level: always("safe"),
    message: () => "The operation has other tags.",
    help: () => "Keep the first tag, for it decides where the method stands.",
  }),
  "operation-deprecated": define<NoParameters>({
    title: "An operation was deprecated",
    explanation: "It still works, and clients are told to leave it.",
    mirror: "operation-undeprecated",
    level: always("safe"),
    message: () => "The operation is deprecated now.",
    help: () => "Say in its description what to use instead.",
  }),
  "operation-undeprecated": define<NoParameters>({
    title: "An operation is no longer deprecated",
    explanation: "It works as before, and is there to stay.",
    mirror: "operation-deprecated",
    level: always("safe"),
    message: () => "The operation is no longer deprecated.",
    help: () => "Nothing to do.",
  }),
  "path-parameter-renamed": define<NoParameters>({
    title: "A path parameter was renamed",
    explanation:
      "The name of a path parameter is not on the wire, so that deployed clients keep working; it is a key of the parameters object in the package.",
    mirror: "path-parameter-renamed",
    level: always("safe"),
    message: () => "The path parameter has another name.",
    help: () => "Keep the name, for callers write it.",
  }),
};
