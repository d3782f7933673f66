import type { Finding } from "../diff/change.ts";
import type { Plans } from "../diff/judge-change.ts";
import { findUses, type Use } from "./find-uses.ts";
import { keysOfFinding } from "./keys-of-finding.ts";
import type { Consumer } from "./open-consumer.ts";

/** A finding that touches what a project uses, and where it does. */
export interface Impact {
  readonly finding: Finding;
  readonly uses: readonly UsePlace[];
}

/** Counted from 1. */
export interface UsePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The findings that touch what a project uses, in their order. */
export function impactOf(
  findings: readonly Finding[],
  plans: Plans,
  consumer: Consumer,
): readonly Impact[] {
  const byKey = new Map<string, Use[]>();
  for (const use of findUses(consumer)) {
    for (const key of use.keys) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [use]);
      else known.push(use);
    }
  }
  return findings.flatMap((finding) => {
    const uses = new Set(
      keysOfFinding(finding, plans).flatMap((key) => byKey.get(key) ?? []),
    );
    return uses.size === 0
      ? []
      : [{ finding, uses: Array.from(uses, placeOfUse) }];
  });
}

/** Where a use stands. */
export function placeOfUse({ file, node }: Use): UsePlace {
  const { line, character } = file.getLineAndCharacterOfPosition(
    node.getStart(file),
  );
  return { file: file.fileName, line: line + 1, column: character + 1 };
}
