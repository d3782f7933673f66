import type { Code, Comment } from "../../ir/code.ts";

/** How long a comment's text may be to stand on one line with its delimiters. */
const ONE_LINE = 70;

/** A documentation comment with its delimiters, on one line where it fits. */
export function blockComment(text: Comment): Code {
  if (!text.includes("\n") && text.length <= ONE_LINE) {
    return `/** ${text} */` as Code;
  }
  const lines = text
    .split("\n")
    .map((line) => (line === "" ? " *" : ` * ${line}`));
  return `/**\n${lines.join("\n")}\n */` as Code;
}
