import type { Finding } from "../change.ts";
import type { Plans } from "../judge-change.ts";

/**
 * Whether code that knows a schema by its name finds another one under that in the revision's package,
 * or none, so that it comes to this one by an operation.
 */
export function isRenamed({ subject }: Finding, plans: Plans): boolean {
  if (subject.kind !== "schema") return false;
  if (subject.base === null || subject.revision === null) return false;
  const before = plans.base.naming.schemas.get(subject.base);
  const after = plans.revision.naming.schemas.get(subject.revision);
  return before?.name !== after?.name || before?.inputName !== after?.inputName;
}
