import { define } from "./diagnostic-definition.ts";

/** The part of the catalogue that `config/` reports: about the configuration file. */
export const configDiagnostics = {
  "config-not-found": define<Record<never, never>>({
    severity: "error",
    title: "The configuration file does not exist",
    explanation:
      "`--config` names a file that is not there. Without `--config`, `cabochon.config.ts`, `.mts`, `.js` or `.mjs` in the working directory is used, and none is needed.",
    message: () => "The configuration file does not exist.",
    help: () => "Check the path after --config, or leave --config out.",
  }),
  "config-not-loaded": define<{ readonly reason: string }>({
    severity: "error",
    title: "The configuration file can't be loaded",
    explanation:
      "Running the configuration file failed: a syntax error, a failing import, or an exception of its own code.",
    message: ({ reason }) => `The configuration can't be loaded: ${reason}`,
    help: () => "Correct the file, then run again.",
  }),
  "config-unknown-key": define<{
    readonly key: string;
    readonly nearest?: string;
    readonly known: readonly string[];
  }>({
    severity: "error",
    title: "The configuration has an option that does not exist",
    explanation:
      "An option that does nothing is most often a misspelt one, so the configuration is refused.",
    message: ({ key }) => `There is no option "${key}".`,
    help: ({ nearest, known }) =>
      nearest === undefined
        ? `The options here are ${known.join(", ")}.`
        : `Did you mean "${nearest}"?`,
  }),
  "config-wrong-value": define<{
    readonly key: string;
    readonly expected: string;
    readonly found: string;
  }>({
    severity: "error",
    title: "An option of the configuration has a wrong value",
    explanation:
      "The value of the option has another type than the option, or is none of those that it allows.",
    message: ({ key, expected, found }) =>
      key === ""
        ? `The configuration must be ${expected}, not ${found}.`
        : `The option "${key}" must be ${expected}, not ${found}.`,
    help: ({ key }) =>
      key === ""
        ? "Export it as the default: export default defineConfig({ input, output })."
        : `Correct "${key}" in the configuration.`,
  }),
  "config-missing-key": define<{ readonly key: string }>({
    severity: "error",
    title: "A required option is missing",
    explanation:
      "Without `input` there is nothing to read, and without `output` nowhere to write. Each comes from the configuration or from the flag of its name.",
    message: ({ key }) => `The option "${key}" is missing.`,
    help: ({ key }) => `Add it to the configuration, or pass --${key}.`,
  }),
};
