/** A path template without the names of its parameters, which are not on the wire. */
export function pathShape(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/gu, "{}");
}
