import type { Code } from "../../ir/code.ts";

/** Control, format (bidi among them), line and paragraph separators, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Cs}/gu;

/** A string literal. Prettier prefers double quotes unless that means more escapes. */
export function stringLiteral(value: string): Code {
  const doubles = value.split('"').length;
  const singles = value.split("'").length;
  const quote = doubles > singles ? "'" : '"';
  const escaped = value
    .replaceAll("\\", () => "\\\\")
    .replaceAll(quote, () => `\\${quote}`)
    .replace(UNSEEN, escapeCharacter);
  return `${quote}${escaped}${quote}` as Code;
}

const SHORT_ESCAPES = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\b", "\\b"],
  ["\f", "\\f"],
]);

function escapeCharacter(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) return short;
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
