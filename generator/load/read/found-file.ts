import type { InputFile } from "../inputs.ts";

/** A file that is to be read. */
export interface FoundFile extends Pick<InputFile, "name" | "found"> {
  /** Absolute; for the file system alone, never for a message. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}
