/** How parts of a report are coloured. */
export interface Colours {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  /** What stands out: a message. */
  readonly strong: (text: string) => string;
  /** What stands back: line numbers, pointers. */
  readonly faint: (text: string) => string;
}

const same = (text: string): string => text;

/** For pipes, files, and whoever set NO_COLOR. */
export const noColours: Colours = {
  error: same,
  warning: same,
  info: same,
  strong: same,
  faint: same,
};
