import type { InputFile } from "../inputs.ts";

/** A file that is to be read. */
export interface FoundFile extends Pick<InputFile, "name" | "found"> {
  /** Absolute; for the file system alone, never for a message. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** A file as it stood in a revision of git: `main:openapi.yaml`. */
export interface RevisionFile {
  readonly revision: string;
  readonly path: string;
}

/** What is named as input: a file, a file in a revision of git, standard input, or an address. */
export type FoundInput =
  | ({ readonly kind: "file" } & FoundFile)
  | ({
      readonly kind: "revision";
      readonly file: RevisionFile;
      /** The absolute folder to ask git in. */
      readonly cwd: string;
    } & Pick<InputFile, "name" | "found">)
  | ({ readonly kind: "stream" } & Pick<InputFile, "name" | "found">)
  | ({ readonly kind: "url"; readonly url: string } & Pick<
      InputFile,
      "name" | "found"
    >);
