import { always, define } from "./change-definition.ts";

interface SchemeParameters {
  readonly schemes: readonly string[];
}

interface ScopeParameters {
  readonly scheme: string;
  readonly scopes: readonly string[];
}

/** The part of the catalogue about security requirements and schemes. */
export const securityChanges = {
  "security-added": define<SchemeParameters>({
    title: "Credentials are required where none were",
    explanation:
      "What could be called without credentials can't be any more: calls get 401.",
    mirror: "security-removed",
    level: always("breaking"),
    message: ({ schemes }) => `${list(schemes)} is required now.`,
    help: () => "Keep the operation open for clients that exist.",
  }),
  "security-removed": define<SchemeParameters>({
    title: "No credentials are required any more",
    explanation: "Clients may go on sending theirs.",
    mirror: "security-added",
    level: always("safe"),
    message: ({ schemes }) => `${list(schemes)} is no longer required.`,
    help: () => "Make sure that this is meant: everybody may call now.",
  }),
  "security-alternative-added": define<SchemeParameters>({
    title: "Another way to authenticate was added",
    explanation: "One more alternative; those that clients use stay.",
    mirror: "security-alternative-removed",
    level: always("safe"),
    message: ({ schemes }) => `${list(schemes)} is accepted as well.`,
    help: () => "Nothing to do.",
  }),
  "security-alternative-removed": define<SchemeParameters>({
    title: "A way to authenticate was removed",
    explanation:
      "Clients that authenticate so get 401, although others go on working.",
    mirror: "security-alternative-added",
    level: always("breaking"),
    message: ({ schemes }) => `${list(schemes)} is no longer accepted.`,
    help: () => "Keep accepting it until nobody uses it.",
  }),
  "security-scheme-required": define<SchemeParameters>({
    title: "Further credentials are required",
    explanation:
      "What clients send is no longer enough: they get 401 until they send more.",
    mirror: "security-scheme-dropped",
    level: always("breaking"),
    message: ({ schemes }) => `${list(schemes)} is required besides.`,
    help: () => "Accept the old credentials as an alternative.",
  }),
  "security-scheme-dropped": define<SchemeParameters>({
    title: "Fewer credentials are required",
    explanation: "What clients send is more than enough.",
    mirror: "security-scheme-required",
    level: always("safe"),
    message: ({ schemes }) => `${list(schemes)} is no longer required besides.`,
    help: () => "Nothing to do.",
  }),
  "security-scope-added": define<ScopeParameters>({
    title: "A further scope is required",
    explanation: "Tokens that were granted without it get 403.",
    mirror: "security-scope-removed",
    level: always("breaking"),
    message: ({ scheme, scopes }) =>
      `${scheme} must grant ${scopes.join(", ")} as well.`,
    help: () => "Accept tokens without it until they have expired.",
  }),
  "security-scope-removed": define<ScopeParameters>({
    title: "A scope is no longer required",
    explanation: "Tokens that have it are more than enough.",
    mirror: "security-scope-added",
    level: always("safe"),
    message: ({ scheme, scopes }) =>
      `${scheme} need not grant ${scopes.join(", ")} any more.`,
    help: () => "Nothing to do.",
  }),
  "security-scheme-changed": define<{ readonly scheme: string }>({
    title: "A security scheme works differently",
    explanation:
      "The scheme has the same key, and another type, place or name: what clients send is not looked at any more, and they get 401.",
    mirror: "security-scheme-changed",
    level: always("breaking"),
    message: ({ scheme }) =>
      `The credentials of ${scheme} are sent differently.`,
    help: () => "Add a new scheme as an alternative, and keep the old one.",
  }),
};

function list(schemes: readonly string[]): string {
  return schemes.length === 0 ? "No credentials" : schemes.join(" and ");
}
