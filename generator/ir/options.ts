import type { Filter } from "./filter.ts";

/** The configuration with its defaults filled in: what the pure stages may know of the user's wishes. */
export interface Options {
  /** The API's name in the package: `Opal`. Absent: made from the title. */
  readonly name?: string;
  /** False: sources only, for an app that exists. */
  readonly package: PackageOptions | false;
  readonly environment: EnvironmentOptions;
  readonly enums: EnumStyle;
  readonly names?: ChosenNames;
  readonly filter?: Filter;
  /** False: no operation gives pages. */
  readonly pagination?: PaginationChoices | false;
  readonly formats?: Formats;
  /** True: a fake client for tests is part of the package. */
  readonly fakes?: boolean;
}

/** By operationId or `GET /things`; false: it gives no pages. */
export type PaginationChoices = Readonly<
  Record<string, ChosenPagination | false>
>;

/** How the pages of an operation follow each other, where that can't be inferred. */
export interface ChosenPagination {
  /**
   * What leads to the next page: "cursor" and "url" stand in the response, "link" in its `Link`
   * header, "last-item" is a property of the last item, "page" and "offset" are counted.
   */
  readonly by: "cursor" | "url" | "link" | "last-item" | "page" | "offset";
  /** The query parameter that takes it. */
  readonly parameter: string;
  /** Where the response has the cursor or URL, `meta.next`; of "last-item", its property. */
  readonly next?: string;
  /** Where the response has the list, `data.items`. Default: its only one. */
  readonly items?: string;
}

/** What models hold for the values of a format, by its name; text where nothing is said. */
export type Formats = Readonly<Record<string, FormatChoice>>;

/** "Date" is for date-time, "bigint" for int64 and uint64. */
export type FormatChoice = "string" | "Date" | "bigint" | CustomFormat;

/** A type of the user's own, and what makes it of JSON's text or number, and back. */
export interface CustomFormat {
  /** The module that exports the three, relative to the sources' `index.ts`: `./codecs.js`. */
  readonly from: string;
  /** `Instant`, `Temporal.Instant`; with `globalThis.` one of the platform's, such as `globalThis.URL`. */
  readonly type: string;
  readonly decode: string;
  readonly encode: string;
}

/** Names that the user chose, by what they name in the document. */
export interface ChosenNames {
  /** By the key under `components/schemas`. */
  readonly schemas?: Readonly<Record<string, string>>;
  /** Of functions and methods, by operationId or `PUT /things/{id}`. */
  readonly operations?: Readonly<Record<string, string>>;
  /** Of the classes of groups, by tag. */
  readonly tags?: Readonly<Record<string, string>>;
}

export interface PackageOptions {
  /** Absent: `<name>-sdk`. */
  readonly name?: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string;
  /** The URL of the repository that holds the package. */
  readonly repository?: string;
  readonly homepage?: string;
}

/** Names of environment variables; where absent, they are made from the API's name. */
export interface EnvironmentOptions {
  readonly token?: string;
  readonly baseUrl?: string;
}

/**
 * Which enums accept values that the document does not list. "auto": those that a response can
 * bring. "typescript": all closed, as `enum` declarations.
 */
export type EnumStyle = "auto" | "open" | "closed" | "typescript";
