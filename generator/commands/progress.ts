import type { StageName } from "../pipeline/result.ts";
import type { Stream } from "./terminal.ts";

/** A line that says what is going on, rewritten for as long as a person watches it. */
export interface Progress {
  readonly show: (stage: StageName) => void;
  readonly clear: () => void;
}

const doing: Readonly<Record<StageName, string>> = {
  output: "Looking at the output folder",
  read: "Reading",
  load: "Loading",
  normalize: "Normalizing",
  build: "Understanding",
  name: "Naming",
  judge: "Comparing versions",
  emit: "Generating",
  print: "Formatting",
  verify: "Compiling",
  compare: "Comparing",
  write: "Writing",
};

const eraseLine = "\r\u001b[2K";

/** Shows nothing on a stream that nobody watches. */
export function createProgress(stream: Stream): Progress {
  return stream.interactive
    ? {
        show: (stage) => stream.write(`${eraseLine}${doing[stage]} …`),
        clear: () => stream.write(eraseLine),
      }
    : { show: () => undefined, clear: () => undefined };
}
