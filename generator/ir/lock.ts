import type { PublishedName } from "./published.ts";

/** The lock file in the output folder: what was generated, from what, and which names it published. */
export interface Lock {
  readonly lockVersion: 1;
  /** The version of cabochon that wrote the output. */
  readonly generator: string;
  /** The version of the package that was released last; absent until one was. */
  readonly released?: string;
  readonly inputs: readonly FileHash[];
  /** What the inputs refer to in other texts; absent where they are whole by themselves. */
  readonly references?: readonly FileHash[];
  /** Of the options, defaults included. */
  readonly options: string;
  readonly files: readonly FileHash[];
  readonly names: readonly PublishedName[];
}

export interface FileHash {
  /** Inputs: relative to the project's root; files: relative to the output folder. */
  readonly path: string;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
}
