import { beforeAll, describe, expect, test } from "vitest";

import type { Finding } from "../../generator/diff/change.ts";
import { compareDocuments } from "../../generator/diff/compare-documents.ts";
import { worstVerdict } from "../../generator/diff/level.ts";
import { judgeFindings } from "../../generator/diff/sdk/judge-findings.ts";
import {
  openPackages,
  type SourceModule,
} from "../../generator/diff/sdk/packages.ts";
import { holds, prove } from "../../generator/diff/sdk/prove.ts";
import { acceptanceRows } from "./acceptance-rows.ts";
import { packageOf } from "./package-of.ts";
import { plansOf } from "./plan-of.ts";

interface Judged {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly base: readonly SourceModule[];
  readonly revision: readonly SourceModule[];
}

describe("the acceptance table, by the checker", () => {
  const judged = new Map<string, Judged>();

  // All packages are opened in one program: the libraries are read once.
  beforeAll(async () => {
    const packages = new Map<string, readonly SourceModule[]>();
    const rows = await Promise.all(
      acceptanceRows.map(async ({ id, base, revision }) => {
        const plans = plansOf(base, revision);
        const before = await packageOf(plans.base);
        const after = await packageOf(plans.revision);
        packages.set(`${id}-base`, before).set(`${id}-revision`, after);
        return { id, plans, before, after };
      }),
    );
    const open = openPackages(packages);
    for (const { id, plans, before, after } of rows) {
      const { findings } = compareDocuments(plans);
      judged.set(id, {
        id,
        name: plans.base.naming.package.name,
        findings: judgeFindings(
          findings,
          plans,
          open(`${id}-base`, `${id}-revision`),
        ),
        base: before,
        revision: after,
      });
    }
  });

  test.each(acceptanceRows)("$id is $sdk", ({ id, sdk }) => {
    const findings = judged.get(id)?.findings ?? [];
    expect(worstVerdict(findings.map((finding) => finding.sdk))).toBe(sdk);
  });

  test("has a witness for each break, which compiles against the base alone", () => {
    const claims = [...judged.values()].flatMap(
      ({ id, name, findings, base, revision }) =>
        findings
          .filter(({ sdk }) => sdk === "break")
          .map(({ witness = "" }) => ({ id, name, witness, base, revision })),
    );
    expect(
      claims.filter(({ witness }) => witness === "").map(({ id }) => id),
    ).toEqual([]);
    const failed = prove(claims).filter((proof) => !holds(proof));
    expect(
      failed.map(({ claim, base, revision }) => ({
        witness: claim.witness,
        base,
        revision,
      })),
    ).toEqual([]);
  });
});
