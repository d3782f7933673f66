import { always, define } from "./change-definition.ts";

interface ServerParameters {
  readonly url: string;
}

interface VariableParameters {
  readonly variable: string;
}

/** The part of the catalogue about servers. */
export const serverChanges = {
  "server-added": define<ServerParameters>({
    title: "A server was added",
    explanation: "One more base URL to choose from; the others stay.",
    mirror: "server-removed",
    level: always("safe"),
    message: ({ url }) => `The server ${url} is new.`,
    help: () => "Nothing to do.",
  }),
  "server-removed": define<ServerParameters>({
    title: "A server was removed",
    explanation:
      "A base URL that clients may use is no longer listed. Whether it still answers, the document does not say.",
    mirror: "server-added",
    level: always("risky"),
    message: ({ url }) => `The server ${url} is no longer listed.`,
    help: () => "Keep the old base URL answering.",
  }),
  "server-url-changed": define<Record<never, never>>({
    title: "The base URL changed",
    explanation:
      "The first server is the default base URL of a generated package. Deployed clients call the old one, the next package calls the new one.",
    mirror: "server-url-changed",
    level: always("risky"),
    message: () => "The default base URL is another one.",
    help: () => "Keep the old base URL answering.",
  }),
  "server-variable-added": define<VariableParameters>({
    title: "A server's URL got a variable",
    explanation:
      "A part of the base URL can be chosen. Clients that choose nothing use its default.",
    mirror: "server-variable-removed",
    level: always("safe"),
    message: ({ variable }) => `The base URL has a new variable, ${variable}.`,
    help: () => "Give it the default that leads where the old URL led.",
  }),
  "server-variable-removed": define<VariableParameters>({
    title: "A server's URL lost a variable",
    explanation: "What clients chose in the base URL can't be chosen any more.",
    mirror: "server-variable-added",
    level: always("risky"),
    message: ({ variable }) =>
      `The variable ${variable} of the base URL is gone.`,
    help: () => "Keep the URLs answering that it led to.",
  }),
  "server-variable-default-changed": define<VariableParameters>({
    title: "The default of a server variable changed",
    explanation: "Who chooses nothing calls another base URL than before.",
    mirror: "server-variable-default-changed",
    level: always("risky"),
    message: ({ variable }) =>
      `The variable ${variable} of the base URL has another default.`,
    help: () => "Keep the old base URL answering.",
  }),
  "server-variable-value-added": define<VariableParameters>({
    title: "A server variable allows another value",
    explanation: "One more base URL to choose from; the others stay.",
    mirror: "server-variable-value-removed",
    level: always("safe"),
    message: ({ variable }) =>
      `The variable ${variable} of the base URL allows more values.`,
    help: () => "Nothing to do.",
  }),
  "server-variable-value-removed": define<VariableParameters>({
    title: "A server variable no longer allows a value",
    explanation: "A base URL that clients may have chosen is no longer listed.",
    mirror: "server-variable-value-added",
    level: always("risky"),
    message: ({ variable }) =>
      `The variable ${variable} of the base URL no longer allows some values.`,
    help: () => "Keep the URLs answering that they led to.",
  }),
};
