import type {
  ChosenNames,
  EnumStyle,
  Formats,
  PaginationChoices,
} from "../ir/options.ts";

/** What `cabochon.config.ts` exports as its default. Paths in it are relative to its own folder. */
export interface Config {
  /**
   * OpenAPI documents, documentation pages, folders of them, or addresses (`https://...`); `-` is
   * standard input. Several are merged into one.
   */
  readonly input: string | readonly string[];
  /** The folder that is written to. */
  readonly output: string;
  /**
   * Overlays (OpenAPI Overlay 1.0 and 1.1), files or addresses, that are applied to the document in
   * this order.
   */
  readonly overlays?: string | readonly string[];
  /** The API's name in the package, `Opal`. Default: from the document's title. */
  readonly name?: string;
  /** What `package.json` says; false writes sources only, into an app that exists. */
  readonly package?: PackageConfig | false;
  /**
   * Hosts besides the document's own that its references may lead to: `schemas.example.com`, with
   * `:port` where it is not the usual one. Default: none.
   */
  readonly allowHosts?: string | readonly string[];
  /** Headers to fetch inputs with, by the one origin that gets to see them: `https://api.example.com`. */
  readonly requestHeaders?: RequestHeaders;
  /**
   * Which operations come into the package, with what they reach: one stays that passes every
   * filter. Default: all of the document.
   */
  readonly filter?: FilterConfig;
  readonly environment?: EnvironmentConfig;
  /**
   * Which enums accept values that the document does not list. "auto", the default: those that a
   * response can bring. "typescript": none, as `enum` declarations.
   */
  readonly enums?: EnumStyle;
  /** Names of your own for schemas, operations and the groups of tags; they go before all others. */
  readonly names?: ChosenNames;
  /**
   * How the pages of operations follow each other, where that is not inferred, or inferred wrongly;
   * by operationId or `GET /things`. False: no operation gives pages.
   */
  readonly pagination?: PaginationChoices | false;
  /**
   * What models hold for the values of a format, in place of text or a number: `{ "date-time":
   * "Date", int64: "bigint" }`, or a type of your own with what makes it of text and back.
   */
  readonly formats?: Formats;
  /** Adds `createFakeClient`, for tests of what uses the package. Default: false. */
  readonly fakes?: boolean;
  /** Types a reference to nothing as `unknown`, with a warning, where it would be an error. */
  readonly lenient?: boolean;
  /** Takes every warning for an error. */
  readonly strict?: boolean;
  /** Compiles what was generated before it is written, and writes nothing that does not compile. */
  readonly verify?: boolean;
  /** What `cabochon diff` makes of what it finds. */
  readonly diff?: DiffConfig;
}

export interface DiffConfig {
  /** Levels by code, instead of the usual ones; "off" leaves findings of the code out. */
  readonly severity?: Readonly<
    Record<string, "breaking" | "risky" | "safe" | "off">
  >;
  /** What was renamed, where that can't be seen, or is seen wrongly. */
  readonly renames?: RenamesConfig;
  /** A file of accepted findings. */
  readonly accept?: string;
  /** What is promised to users of the API. Given, even empty: `--layer` has policy by default. */
  readonly policy?: DiffPolicyConfig;
}

export interface DiffPolicyConfig {
  /**
   * How many days lie between a deprecation and its sunset, by stability level; with 0 no date is
   * needed. Default: 180 for stable, 31 for beta, else 0.
   */
  readonly noticeDays?: Readonly<
    Partial<Record<"draft" | "alpha" | "beta" | "stable", number>>
  >;
  /** Up to this stability level anything may break, and go without notice. Default: "alpha". */
  readonly mayBreak?: "none" | "draft" | "alpha" | "beta";
  /** Whether new operations must have an `x-stability-level`. Default: false. */
  readonly requireStability?: boolean;
}

/** Old names, and what they are called now. */
export interface RenamesConfig {
  /** By method and path: `"GET /users": "GET /people"`. */
  readonly operations?: Readonly<Record<string, string>>;
  /** By the key under `components/schemas`. */
  readonly schemas?: Readonly<Record<string, string>>;
  /** `"User.name": "full_name"`. */
  readonly properties?: Readonly<Record<string, string>>;
  /** `"GET /users page": "page_number"`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** `"Status.ACTIVE": "running"`. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface PackageConfig {
  /** Default: the API's name with `-sdk`. */
  readonly name?: string;
  /** Default: "0.1.0". */
  readonly version?: string;
  /** An SPDX expression. Default: "MIT". */
  readonly license?: string;
  readonly author?: string;
  /** The URL of the repository that holds the package. */
  readonly repository?: string;
  readonly homepage?: string;
}

/** In patterns, `*` stands for anything but `/`, and `**` for anything. */
export interface FilterConfig {
  readonly tags?: PatternsConfig;
  /** Path templates, as the document spells them: `/things/**`. */
  readonly paths?: PatternsConfig;
  /** operationIds, or method and path: `getThing`, `GET /things/{id}`. */
  readonly operations?: PatternsConfig;
  /** False: without deprecated operations. */
  readonly deprecated?: boolean;
}

export interface PatternsConfig {
  readonly include?: string | readonly string[];
  /** Goes before what is included. */
  readonly exclude?: string | readonly string[];
}

/** By origin, headers by name. */
export type RequestHeaders = Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

/** The environment variables that the package reads. Default: the API's name, and what it is. */
export interface EnvironmentConfig {
  /** Default: `OPAL_TOKEN`. */
  readonly token?: string;
  /** Default: `OPAL_BASE_URL`. */
  readonly baseUrl?: string;
}

/** Gives a configuration file its type: `export default defineConfig({ ... })`. */
export function defineConfig(config: Config): Config {
  return config;
}
