import type { InputFile } from "../inputs.ts";

/** A file that is to be read. */
export interface FoundFile extends Pick<InputFile, "name" | "found"> {
  /** Absolute; for the file system alone, never for a message. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** What is named as input: a file, standard input, or an address. */
export type FoundInput =
  | ({ readonly kind: "file" } & FoundFile)
  | ({ readonly kind: "stream" } & Pick<InputFile, "name" | "found">)
  | ({ readonly kind: "url"; readonly url: string } & Pick<
      InputFile,
      "name" | "found"
    >);
