import picocolors from "picocolors";

import type { Colours } from "../report/colours.ts";
import type { Stream } from "./terminal.ts";

/** The colours of a report on a stream: none where it wants none. */
export function coloursFor({ colours }: Stream): Colours {
  const { blue, bold, dim, red, yellow } = picocolors.createColors(colours);
  return { error: red, warning: yellow, info: blue, strong: bold, faint: dim };
}
