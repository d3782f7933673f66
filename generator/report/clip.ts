/** A text that is no longer than that. */
export function clip(text: string, width: number): string {
  return text.length <= width
    ? text
    : `${text.slice(0, Math.max(width - 1, 0))}…`;
}
