import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import type { Options } from "../ir/options.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Filter } from "../ir/filter.ts";
import type { Config, FilterConfig, RequestHeaders } from "./config.ts";

/** A configuration with its defaults filled in. */
export interface Settings extends InputSettings {
  readonly output: string;
  /** Compile before writing. */
  readonly verify: boolean;
}

/** The part of it that a look at the inputs needs. */
export interface InputSettings {
  /** Relative to the project's root, as are all paths in it. */
  readonly inputs: readonly string[];
  /** In the order in which they are applied. */
  readonly overlays: readonly string[];
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
  const { output } = config;
  const { value, diagnostics } = resolveInputs(config, name);
  return output === undefined
    ? {
        value: undefined,
        diagnostics: [...diagnostics, missing("output", name)],
      }
    : {
        value: value && { ...value, output, verify: config.verify ?? false },
        diagnostics,
      };
}

/** The same for a run that writes nothing. */
export function resolveInputs(
  config: Partial<Config>,
  name: string,
): Outcome<InputSettings | undefined> {
  const { input } = config;
  if (input === undefined) {
    return { value: undefined, diagnostics: [missing("input", name)] };
  }
  return {
    value: {
      inputs: listOf(input),
      overlays: listOf(config.overlays ?? []),
      options: optionsOf(config),
      allowHosts: listOf(config.allowHosts ?? []),
      requestHeaders: config.requestHeaders ?? {},
      lenient: config.lenient ?? false,
      strict: config.strict ?? false,
    },
    diagnostics: [],
  };
}

function missing(key: "input" | "output", file: string): Diagnostic {
  return diagnose("config-missing-key", { file }, { key });
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

/** What the stages may know of a configuration. */
export function optionsOf(config: Partial<Config>): Options {
  return {
    ...(config.name !== undefined && { name: config.name }),
    package: config.package !== false && {
      ...config.package,
      version: config.package?.version ?? "0.1.0",
      license: config.package?.license ?? "MIT",
    },
    environment: config.environment ?? {},
    enums: config.enums ?? "auto",
    ...(config.filter !== undefined && { filter: filterOf(config.filter) }),
    ...(config.names !== undefined && { names: config.names }),
    ...(config.fakes !== undefined && { fakes: config.fakes }),
    ...(config.pagination !== undefined && { pagination: config.pagination }),
    ...(config.formats !== undefined && { formats: config.formats }),
  };
}

function filterOf(filter: FilterConfig): Filter {
  const aspects = (["tags", "paths", "operations"] as const).map((key) => [
    key,
    Object.fromEntries(
      Object.entries(filter[key] ?? {}).map(([list, patterns]) => [
        list,
        listOf(patterns),
      ]),
    ),
  ]);
  return {
    ...Object.fromEntries(aspects),
    deprecated: filter.deprecated ?? true,
  };
}
