import { percentEncode } from "./percent-encode.js";

/** What would lead to another endpoint: `.` and `..` are steps to a URL parser. */
export const step: RegExp = /^(\.|%2e){0,2}$/i;

/** Fills in the `{name}`s of a path, in simple style. */
export function fillPath(
  path: string,
  params: { readonly [key: string]: unknown },
): string {
  return path.replace(/\{(.+?)\}/g, (_, key: string) => {
    const value = params[key];
    const text = String(value ?? "");
    if (typeof value === "object" || step.test(text))
      throw new Error(`${key} can't be "${text}"`);
    return percentEncode(text);
  });
}
