import type { Comment } from "../../ir/code.ts";

/** What could hide text from a reviewer or end a line where none is seen; joiners of letters and emoji stay. */
const INVISIBLE = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Directives that compilers and bundlers obey inside comments. */
const DIRECTIVE =
  /(?<!\\)@(?=(?:ts-|jsx|__PURE__|__NO_SIDE_EFFECTS__|preserve|license|cc_on))|(?<!\\)#(?=__)/g;

/** Tried where a run of blanks begins and not within: that would take the square of its length. */
const BLANK_END = /(?<![^\S\n])[^\S\n]+$/gm;

/**
 * Text of the document as a part of a block comment. It inserts backslashes and deletes nothing that
 * can be seen: the comment cannot end, a line cannot start a tag, and no directive is obeyed.
 */
export function comment(text: string): Comment {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(INVISIBLE, "")
    .replace(/\*(?=\/)/g, "*\\")
    .replace(/\/(?=\/[#@/])/g, "/\\")
    .replace(DIRECTIVE, (sign) => `\\${sign}`)
    .replace(/^([ \t*/]*)@/gm, "$1\\@")
    .replace(BLANK_END, "") as Comment;
}

/** Comment pieces with a separator between them that cannot end a comment. */
export function joinComments(
  pieces: readonly Comment[],
  separator: "\n" | "\n\n" | " ",
): Comment {
  return pieces.join(separator) as Comment;
}

/** A template for comments: what is put into it must be comment text itself. */
export function remark(
  parts: TemplateStringsArray,
  ...values: readonly Comment[]
): Comment {
  return String.raw({ raw: parts }, ...values) as Comment;
}
