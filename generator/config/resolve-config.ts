import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import type { Options } from "../ir/options.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Config, RequestHeaders } from "./config.ts";

/** A configuration with its defaults filled in. */
export interface Settings {
  /** Relative to the project's root, as are all paths in it. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly options: Options;
  /** Hosts that references may lead to besides the document's own. */
  readonly allowHosts: readonly string[];
  readonly requestHeaders: RequestHeaders;
  readonly lenient: boolean;
  readonly strict: boolean;
}

/** Fills in the defaults. `name` is the file to blame for what is missing. */
export function resolveConfig(
  config: Partial<Config>,
  name: string,
): Outcome<Settings | undefined> {
  const { input, output } = config;
  if (input === undefined || output === undefined) {
    const keys = ["input", "output"] as const;
    const diagnostics: readonly Diagnostic[] = keys
      .filter((key) => config[key] === undefined)
      .map((key) => diagnose("config-missing-key", { file: name }, { key }));
    return { value: undefined, diagnostics };
  }
  return {
    value: {
      inputs: listOf(input),
      output,
      options: optionsOf(config),
      allowHosts: listOf(config.allowHosts ?? []),
      requestHeaders: config.requestHeaders ?? {},
      lenient: config.lenient ?? false,
      strict: config.strict ?? false,
    },
    diagnostics: [],
  };
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

function optionsOf(config: Partial<Config>): Options {
  return {
    ...(config.name !== undefined && { name: config.name }),
    package: config.package !== false && {
      ...config.package,
      version: config.package?.version ?? "0.1.0",
      license: config.package?.license ?? "MIT",
    },
    environment: config.environment ?? {},
    enums: config.enums ?? "auto",
    ...(config.names !== undefined && { names: config.names }),
  };
}
