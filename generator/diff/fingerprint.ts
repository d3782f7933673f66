import { createHash } from "node:crypto";

import type { Change } from "./change.ts";

/**
 * What tells one change from another, for as long as both documents say the same of the thing: no
 * line, pointer or operation is in it, so that moving things around accepts and forgets nothing.
 */
export function fingerprintOf({ code, where, before, after }: Change): string {
  const identity = JSON.stringify([code, where, before, after]);
  return createHash("sha256").update(identity).digest("hex").slice(0, 16);
}
