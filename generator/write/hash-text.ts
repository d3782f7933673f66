import { createHash } from "node:crypto";

/**
 * SHA-256 of a text in hexadecimal, its line ends taken as LF: what git checks out with CRLF on
 * Windows is neither an edit nor another input.
 */
export function hashText(text: string): string {
  return createHash("sha256").update(withLineFeeds(text)).digest("hex");
}

/** The text with each CRLF as LF. */
export function withLineFeeds(text: string): string {
  return text.includes("\r\n") ? text.replaceAll("\r\n", "\n") : text;
}
