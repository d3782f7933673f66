import type { FileHash } from "../ir/lock.ts";
import type { Location } from "./bundle/location.ts";
import type { Network } from "./network/network.ts";

/** The bytes of a run: every file that the user named, or that stands in a folder they named; overlays last. */
export interface Inputs {
  readonly files: readonly InputFile[];
  /** SHA-256 over names and bytes of all files, in hexadecimal: equal inputs, equal hash. */
  readonly hash: string;
  /** Each file's own hash, for the lock file. */
  readonly hashes: readonly FileHash[];
  /** Where each of them, by name, came from: what its references are relative to. */
  readonly locations: ReadonlyMap<string, Location>;
  /** The absolute folder that names are relative to; for the file system alone. */
  readonly root: string;
  /** What references may use of the network. */
  readonly network?: Network;
}

export interface InputFile {
  /** Absent: a document, or a page that holds one. */
  readonly role?: "overlay";
  /** Relative to the working directory, with `/` as separator; never an absolute path. */
  readonly name: string;
  readonly text: string;
  /** "folder": found in a folder; a Markdown file without a document is no mistake there. */
  readonly found: "by name" | "folder";
}
