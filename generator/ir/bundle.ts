import type { JsonObject } from "./json.ts";
import type { Pointer } from "./pointer.ts";

/** The dialects that the loader lets through. Later stages know one: see `normalize/`. */
export type OpenApiVersion = "2.0" | "3.0" | "3.1" | "3.2";

/**
 * What the loader gives: one OpenAPI document, its references intact and pointing inside it, and
 * where each part of it came from.
 */
export interface Bundle {
  readonly version: OpenApiVersion;
  readonly document: JsonObject;
  readonly sources: readonly Source[];
  /** Longest matching `pointer` wins; the entry with pointer "" is always there. */
  readonly origins: readonly Origin[];
}

/** A text that was read: a file, or the fenced block of a documentation page. */
export interface Source {
  /** The name as the user gave it, relative to the working directory; never an absolute path. */
  readonly name: string;
  /** The OpenAPI text alone; for a documentation page, what stands between the fences. */
  readonly text: string;
  /** How many lines of the file stand before `text`. */
  readonly firstLine: number;
}

/** The subtree of the merged document at `pointer` came from `sourcePointer` of a source. */
export interface Origin {
  readonly pointer: Pointer;
  /** An index into `Bundle.sources`. */
  readonly source: number;
  readonly sourcePointer: Pointer;
}
