import { always, define } from "./change-definition.ts";

interface ExportParameters {
  readonly name: string;
}

interface RenameParameters {
  readonly from: string;
  readonly to: string;
}

/** The part of the catalogue about what the package exports. */
export const nameChanges = {
  "export-renamed": define<RenameParameters>({
    title: "An export was renamed",
    explanation:
      "The same type, function or method under another name: code that imports or calls it does not compile until it is renamed there. On the wire nothing changed.",
    mirror: "export-renamed",
    level: always("safe"),
    message: ({ from, to }) => `${from} is called ${to} now.`,
    help: ({ from }) =>
      `Keep the old name with \`names\` in the configuration (\`name\`, for the client), or rename ${from} where it is used.`,
  }),
  "export-removed": define<ExportParameters>({
    title: "An export is gone",
    explanation:
      "The package had a name for something that has none any more, such as a body that is a component schema now, or takes anything. On the wire nothing broke: what changed there, if anything did, has a finding of its own. Code that imports the name does not compile.",
    mirror: null,
    level: always("safe"),
    message: ({ name }) => `The package no longer exports ${name}.`,
    help: ({ name }) => `Import what took its place, instead of ${name}.`,
  }),
  "pages-removed": define<Readonly<Record<never, never>>>({
    title: "An operation no longer gives pages",
    explanation:
      "What it takes and gives was seen to be a list in pages, over which code iterates, and is not seen to be one any more: a second list in the response may be enough. On the wire that breaks nobody.",
    mirror: null,
    level: always("safe"),
    message: () => "Nobody can iterate over its items any more.",
    help: () =>
      "Say with `pagination` in the configuration how it gives pages, if it does.",
  }),
  "schema-added": define<ExportParameters>({
    title: "A component schema was added",
    explanation: "What refers to it is judged where it stands.",
    mirror: "schema-removed",
    level: always("safe"),
    message: ({ name }) => `The schema ${name} is new.`,
    help: () => "Nothing to do.",
  }),
  "schema-removed": define<ExportParameters>({
    title: "A component schema was removed",
    explanation:
      "On the wire that is nothing: what referred to it is judged where it stands. The package no longer exports its type.",
    mirror: "schema-added",
    level: always("safe"),
    message: ({ name }) => `The schema ${name} is gone.`,
    help: () => "Keep it for those who import its type.",
  }),
  "schema-renamed": define<RenameParameters>({
    title: "A component schema was renamed",
    explanation:
      "Everything that referred to the one refers to the other, which has the same shape. On the wire that is nothing; the package exports the type under another name.",
    mirror: "schema-renamed",
    level: always("safe"),
    message: ({ from, to }) => `The schema ${from} is called ${to} now.`,
    help: ({ from, to }) =>
      `Keep the exported name with \`names: { schemas: { "${to}": "${from}" } }\`, or rename it where it is used.`,
  }),
};
