/** What a compiler has against a file of the project, or against its configuration. */
export interface CompilerError {
  /** Absent where no file is to blame. */
  readonly at?: {
    /** Relative to the project, with `/` as separator. */
    readonly file: string;
    /** Counted from 1, as `column` is. */
    readonly line: number;
    readonly column: number;
  };
  /** `TS2322`. */
  readonly code: string;
  readonly message: string;
}

const pattern =
  /^(?:(?<file>[^\n]+)\((?<line>\d+),(?<column>\d+)\): )?error (?<code>TS\d+): (?<message>.*)$/gm;

/** The errors in what `tsc --pretty false` prints; the lines that explain one further are left out. */
export function parseErrors(printed: string): readonly CompilerError[] {
  return Array.from(printed.matchAll(pattern), ({ groups = {} }) => {
    const { file, line, column, code = "", message = "" } = groups;
    const error = { code, message: message.trimEnd() };
    return file === undefined
      ? error
      : {
          at: {
            file: file.replaceAll("\\", "/"),
            line: Number(line),
            column: Number(column),
          },
          ...error,
        };
  });
}

/** The same errors, each once: one file is compiled by several configurations. */
export function withoutRepeats(
  errors: readonly CompilerError[],
): readonly CompilerError[] {
  const seen = new Map<string, CompilerError>();
  for (const error of errors) {
    const { at, code } = error;
    const key = [at?.file, at?.line, at?.column, code].join(":");
    if (!seen.has(key)) seen.set(key, error);
  }
  return [...seen.values()];
}
