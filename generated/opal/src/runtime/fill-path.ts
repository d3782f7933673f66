import { percentEncode } from "./percent-encode.js";

/** Fills in the `{name}`s of a path, in simple style. */
export function fillPath(
  path: string,
  params: { readonly [key: string]: unknown },
): string {
  return path.replace(/\{(.+?)\}/g, (_, key: string) => {
    const value = params[key];
    const text = String(value ?? "");
    // These would lead to another endpoint: `.` and `..` are steps to a URL parser.
    if (typeof value === "object" || /^(\.|%2e){0,2}$/i.test(text))
      throw new Error(`${key} can't be "${text}"`);
    return percentEncode(text);
  });
}
