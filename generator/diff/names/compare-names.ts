import type { Change } from "../change.ts";
import type { Plans } from "../judge-change.ts";
import type { Matches } from "../matches.ts";

/** What the package exports under another name, no longer, or newly. */
export function compareNames(
  { base, revision }: Plans,
  { operations }: Matches,
): readonly Change[] {
  return operations.flatMap(({ base: before, revision: after }) => {
    const from = base.naming.operations.get(before.key)?.functionName;
    const to = revision.naming.operations.get(after.key)?.functionName;
    if (from === undefined || to === undefined || from === to) return [];
    return [
      {
        code: "export-renamed",
        parameters: { from, to },
        where: before.key,
        subject: { kind: "operation", base: before.key, revision: after.key },
        location: { base: before.pointer, revision: after.pointer },
        before: from,
        after: to,
        ways: [],
        operations: [before.key],
      },
    ];
  });
}
