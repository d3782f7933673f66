import { visible } from "../visible.ts";

/**
 * A text of the document as Markdown shows it, on a line or in a cell: nothing in it is markup,
 * ends the cell, calls somebody or links to an issue. Character references are never markup
 * (CommonMark, 2.5), and a comment parts what GitHub would link.
 */
export function markdownText(text: string): string {
  return inert(text).replaceAll(/&#(?:64|35);/g, "$&<!-- -->");
}

/** The same as code, in which GitHub links nothing. */
export function markdownCode(text: string): string {
  return `<code>${inert(text)}</code>`;
}

function inert(text: string): string {
  return visible(text).replaceAll(
    /[&<>|`*~[\]\\!@#$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/)/gu,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
