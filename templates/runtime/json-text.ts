/** A value as JSON, for a parameter whose `content` is that. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value);
}
