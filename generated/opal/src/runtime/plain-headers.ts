/** Headers by lower-case name; nothing is inherited. */
export function plainHeaders(
  headers: Headers,
  change: (value: string) => string = (value) => value,
): Record<string, string> {
  const plain: Record<string, string> = Object.create(null);
  headers.forEach((value, name) => {
    plain[name] = change(value);
  });
  return plain;
}
