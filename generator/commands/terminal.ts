/** Where a command writes, so that it knows neither the process nor its environment. */
export interface Terminal {
  /** The working directory. */
  readonly cwd: string;
  /** Results go to the standard output, all else to the standard error. */
  readonly out: Stream;
  readonly error: Stream;
}

export interface Stream {
  readonly write: (text: string) => void;
  /** Colours are wanted. */
  readonly colours: boolean;
  /** A person is watching: lines may be rewritten. */
  readonly interactive: boolean;
  /** How many lines that person sees at once. */
  readonly rows?: number;
  /** How many columns each of them has. */
  readonly columns?: number;
}

interface TerminalInput {
  readonly cwd: string;
  readonly stdout: WritableTerminal;
  readonly stderr: WritableTerminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

interface WritableTerminal {
  readonly isTTY?: boolean;
  readonly rows?: number;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/**
 * Colours where a person watches, unless NO_COLOR (https://no-color.org) is set; FORCE_COLOR asks
 * for them anywhere else. On a build server (`CI`) nobody watches.
 */
export function terminalOf({
  cwd,
  stdout,
  stderr,
  environment,
}: TerminalInput): Terminal {
  const isSet = (name: string): boolean => (environment[name] ?? "") !== "";
  const streamOf = (stream: WritableTerminal): Stream => {
    const interactive =
      stream.isTTY === true && !isSet("CI") && environment["TERM"] !== "dumb";
    return {
      write: (text) => void stream.write(text),
      interactive,
      ...(interactive && stream.rows !== undefined && { rows: stream.rows }),
      ...(interactive &&
        stream.columns !== undefined && { columns: stream.columns }),
      colours: !isSet("NO_COLOR") && (interactive || isSet("FORCE_COLOR")),
    };
  };
  return { cwd, out: streamOf(stdout), error: streamOf(stderr) };
}
