import { ConfigurationError } from "./errors.js";
import type { RequestDraft } from "./operation.js";
import { parameterParts } from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * A path value in simple style, encoded. What would lead to another endpoint is
 * refused: nothing at all, and `.` and `..`, which a URL parser takes for steps,
 * percent-encoded too.
 */
export function pathValue(
  draft: RequestDraft,
  name: string,
  value: unknown,
): string {
  const parts =
    typeof value !== "object" || Array.isArray(value)
      ? parameterParts(draft, name, value).flat()
      : [];
  if (/^(\.|%2e){0,2}$/i.test(parts.join()))
    throw new ConfigurationError(
      `path parameter ${name} must be text that is not empty, "." or ".."`,
      draft.call,
    );
  return parts.map(percentEncode).join();
}
