import type { RequestDraft } from "./operation.js";
import { percentEncode } from "./percent-encode.js";

/** Fills in the path's values, in simple style. */
export function fillPath({ path, params, refuse }: RequestDraft): string {
  return path.replace(/\{(.+?)\}/g, (_, key: string) => {
    const value = params[key];
    const text = String(value ?? "");
    // These would lead to another endpoint; `.` and `..` are steps to a URL parser.
    if (typeof value === "object" || /^(\.|%2e){0,2}$/i.test(text))
      throw refuse(`${key} can't be "${text}" in a path`);
    return percentEncode(text);
  });
}
