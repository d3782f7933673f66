import { diagnose, type Place } from "../../ir/diagnostic.ts";
import type { Outcome } from "../../ir/outcome.ts";

/** The text of a file, less a byte order mark; bytes that are no UTF-8 are an error. */
export function decodeUtf8(bytes: Buffer, file: string): Outcome<string> {
  const text = decode(bytes, false);
  if (text !== undefined) return { value: text, diagnostics: [] };
  const isUtf16 = ["fffe", "feff"].includes(bytes.toString("hex", 0, 2));
  return {
    value: "",
    diagnostics: [
      diagnose("input-not-utf8", placeOfFault(bytes, file), { isUtf16 }),
    ],
  };
}

/** Undefined where the bytes are no UTF-8. `partial`: the last character may be cut. */
function decode(bytes: Buffer, partial: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, {
      stream: partial,
    });
  } catch {
    return undefined;
  }
}

/** Looks for the longest part that is UTF-8, by halves. */
function placeOfFault(bytes: Buffer, file: string): Place {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decode(bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  const before = decode(bytes.subarray(0, good), true) ?? "";
  const lineStart = before.lastIndexOf("\n") + 1;
  return {
    file,
    line: before.split("\n").length,
    column: before.length - lineStart + 1,
  };
}
