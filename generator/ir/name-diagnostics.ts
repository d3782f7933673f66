import { define } from "./diagnostic-definition.ts";

/** What `name` has to say. */
export const nameDiagnostics = {
  "name-required": define<{
    readonly title: string;
    readonly suggestion: string;
  }>({
    severity: "error",
    title: "The API needs a name",
    explanation:
      "The package and its class are named by the document's title, without a trailing API, REST, Specification or version. A title of more than three words makes no good name, and none makes no name at all, so you choose it: `--name`, or `name` in the configuration.",
    message: ({ title }) =>
      title === ""
        ? "The document has no title to name the package by."
        : `The title "${title}" is too long to name the package by.`,
    help: ({ suggestion }) =>
      `Pass \`--name "${suggestion}"\`, or set \`name: "${suggestion}"\` in cabochon.config.ts.`,
  }),
  "name-of-nothing": define<{
    readonly option: string;
    readonly key: string;
    readonly nearest: string | undefined;
  }>({
    severity: "error",
    title: "A name is chosen for something that does not exist",
    explanation:
      "`names` in the configuration calls schemas by their keys, operations by operationId or by method and path, groups by tag. One that the document does not have is most often misspelt, or was renamed.",
    message: ({ option, key }) =>
      `\`${option}\` has "${key}", which the document does not have.`,
    help: ({ nearest }) =>
      nearest === undefined
        ? "Correct it, or remove it from the configuration."
        : `Did you mean "${nearest}"?`,
  }),
  "name-unusable": define<{
    readonly what: string;
    readonly name: string;
    readonly reason: string;
  }>({
    severity: "error",
    title: "A name that was chosen can't be used",
    explanation:
      "A name of `names` in the configuration must be an identifier of TypeScript, no reserved word, and be chosen once; functions and classes can't have those of the runtime either.",
    message: ({ what, name, reason }) =>
      `The name "${name}" can't be that of ${what}: ${reason}.`,
    help: () => "Choose another name in the configuration.",
  }),
  "name-taken": define<{
    readonly what: string;
    readonly wanted: string;
    readonly name: string;
  }>({
    severity: "info",
    title: "A name is taken",
    explanation:
      "Names are unique in the whole package. What the lock file has published keeps its name, then schemas keep theirs, then come operations and groups; the runtime's exports step aside. What comes later gets another name, the same in each run.",
    message: ({ what, wanted, name }) =>
      `The name ${wanted} of ${what} is taken; it is called ${name}.`,
    help: () => "Rename it in the document if the name does not suit you.",
  }),
};
