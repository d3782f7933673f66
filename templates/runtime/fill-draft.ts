import { ConfigurationError } from "./errors.js";
import { jsonBody } from "./json.js";
import type { RequestDraft } from "./operation.js";
import { percentEncode } from "./percent-encode.js";

/** Puts parameters and body into a draft, as the operation's descriptor says. */
export function fillDraft(draft: RequestDraft): void {
  const { operation, params } = draft;
  for (const [key, encode] of Object.entries(operation.parameters ?? {}))
    if (params[key] !== undefined) encode(draft, params[key]);
  operation.query?.(draft);
  draft.path = draft.path.replace(/\{(.+?)\}/g, (_, key: string) => {
    const value = params[key];
    // What would lead to another endpoint: nothing, and what a URL parser takes for a step.
    if (
      value === undefined ||
      typeof value === "object" ||
      /^(\.|%2e){0,2}$/i.test(String(value))
    )
      throw new ConfigurationError(
        `${key} can't be "${String(value)}" in a path`,
        draft.details,
      );
    return percentEncode(String(value));
  });
  if (params["body"] !== undefined)
    (operation.body ?? jsonBody)(draft, params["body"]);
}
