import { ConfigurationError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/** The text of a value that has just one: a string, number, boolean or bigint. */
export function parameterText(
  draft: RequestDraft,
  name: string,
  value: unknown,
): string {
  if (/^(st|n|bo|bi)/.test(typeof value)) return String(value);
  throw new ConfigurationError(
    `parameter ${name} can't hold ${value === null ? "null" : typeof value}`,
    draft.call,
  );
}
