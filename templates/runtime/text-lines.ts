import { bodyChunks } from "./body-chunks.js";
import { itemError } from "./item-error.js";
import type { RequestDraft } from "./operation.js";

/** Characters a line may have: a server that never ends one must not fill the memory. */
const LONGEST = 2 ** 24;

/** The lines of a response as they come, whatever ends them; the last may have no end. */
export async function* textLines(
  draft: RequestDraft,
  response: Response,
  ends: RegExp | string = /\r\n|\n|\r/,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let line = "";
  // A carriage return that a line feed may follow in the next chunk.
  let held = "";
  for await (const chunk of bodyChunks(draft, response)) {
    const text = held + decoder.decode(chunk, { stream: true });
    held = text.endsWith("\r") ? "\r" : "";
    const lines = text.slice(0, text.length - held.length).split(ends);
    const last = lines.pop() ?? "";
    for (const next of lines) {
      yield line + next;
      line = "";
    }
    line += last;
    if (line.length > LONGEST)
      throw itemError(draft, response, line, "a line without an end");
  }
  line += held + decoder.decode();
  if (line) yield line.replace(/\r$/, "");
}
