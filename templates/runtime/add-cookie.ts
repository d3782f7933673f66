import { isBrowser } from "./environment.js";
import { ConfigurationError } from "./errors.js";
import type { RequestDraft } from "./operation.js";

/** Adds `name=value` to the `cookie` header of a request; browsers would drop it, and say nothing. */
export function addCookie(
  draft: RequestDraft,
  name: string,
  value: string,
): void {
  if (isBrowser())
    throw new ConfigurationError(
      `a browser lets no request set the cookie ${name}`,
      draft.details,
    );
  const others = draft.headers["cookie"];
  draft.headers["cookie"] = `${others ? `${others}; ` : ""}${name}=${value}`;
}
