import type { Code } from "./code.ts";
import type { Declaration } from "./declaration.ts";
import type { FileOwner } from "./generated-file.ts";
import type { JsonValue } from "./json.ts";

/** A file as an emitter describes it, before it is printed. */
export type FileSpec = TypeScriptFile | JsonFile | TextFile;

/** A TypeScript module as plain data; `print` turns it into ts-morph structures, and these into text. */
export interface TypeScriptFile {
  readonly kind: "typescript";
  /** Below the output folder: `src/models/groups.ts`. */
  readonly path: string;
  readonly imports: readonly ImportSpec[];
  readonly declarations: readonly Declaration[];
}

export interface ImportSpec {
  /** Relative, with extension: `../runtime/client.js`. */
  readonly module: Code;
  /** Sorted: `connect`, `type Client`, `NotFoundError as SdkNotFoundError`. */
  readonly names: readonly Code[];
  readonly typeOnly: boolean;
}

/** JSON, in prettier's layout. */
export interface JsonFile {
  readonly kind: "json";
  readonly path: string;
  readonly value: JsonValue;
}

/** Anything else: package.json, Markdown, a runtime file copied unchanged; written as it is. */
export interface TextFile {
  readonly kind: "text";
  readonly path: string;
  readonly text: string;
  readonly owner: FileOwner;
}
