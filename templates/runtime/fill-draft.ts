import type { Call } from "./call.js";
import { jsonBody } from "./json.js";
import type { RequestDraft } from "./operation.js";
import { pathValue } from "./path-value.js";
import { query } from "./query.js";

/** Puts parameters and body into a draft, as the operation's descriptor says. */
export function fillDraft(
  { operation, params }: Call,
  draft: RequestDraft,
): void {
  // A map: so that a parameter named like a member of Object.prototype can be absent.
  const values = new Map<string, unknown>(Object.entries(params));
  for (const [key, encode] of Object.entries(operation.parameters ?? {}))
    if (values.get(key) !== undefined) encode(draft, values.get(key));
  draft.path = draft.path.replace(/\{(.+?)\}/g, (_, key: string) =>
    pathValue(draft, key, values.get(key)),
  );
  const [, keys] = operation.request.split("{?");
  for (const spec of keys?.slice(0, -1).split(",") ?? []) {
    const key = spec.replace(/\*$/, "");
    query(key, key !== spec)(draft, values.get(key));
  }
  const body = values.get("body");
  if (body !== undefined) (operation.body ?? jsonBody)(draft, body);
}
