import type { RequestDraft } from "./operation.js";

/** Adds `name=value` to the `cookie` header of a request. */
export function addCookie(
  draft: RequestDraft,
  name: string,
  value: string,
): void {
  const others = draft.headers["cookie"];
  draft.headers["cookie"] = `${others ? `${others}; ` : ""}${name}=${value}`;
}
