import { beforeAll, describe, expect, test } from "vitest";

import { compareDocuments } from "../../generator/diff/compare-documents.ts";
import { worstVerdict, type SdkVerdict } from "../../generator/diff/level.ts";
import { judgeFindings } from "../../generator/diff/sdk/judge-findings.ts";
import {
  openPackages,
  type SourceModule,
} from "../../generator/diff/sdk/packages.ts";
import {
  prove,
  type Claim,
  type Proof,
} from "../../generator/diff/sdk/prove.ts";
import { packageModules } from "../../generator/pipeline/package-modules.ts";
import { consumerOf } from "./consumer-of.ts";
import { plansOf } from "./plan-of.ts";
import { singleChanges } from "./single-changes.ts";

/** All of them with SDK_CHANGES=all, which takes a minute; else one of nine. */
const rows = singleChanges.filter(
  (_, index) => process.env["SDK_CHANGES"] === "all" || index % 9 === 4,
);

/** A program that is written for the base: one that uses everything, or the witness of a break. */
interface Program extends Claim {
  readonly id: string;
  /** What the finding touches that a witness is of; undefined for the consumer of everything. */
  readonly symbols: readonly string[] | undefined;
}

describe("single changes, by the checker", () => {
  const verdicts = new Map<string, SdkVerdict>();
  const proofs: Proof<Program>[] = [];

  // All packages are opened in one program, and all consumers are compiled in one.
  beforeAll(async () => {
    const packages = new Map<string, readonly SourceModule[]>();
    const read = [];
    for (const { id, base, revision } of rows) {
      const plans = plansOf(base, revision);
      const before = await packageModules(plans.base);
      const after = await packageModules(plans.revision);
      packages.set(`${id} base`, before).set(`${id} revision`, after);
      read.push({ id, plans, base: before, revision: after });
    }
    const open = openPackages(packages);
    const programs: Program[] = [];
    for (const { id, plans, base, revision } of read) {
      const pair = open(`${id} base`, `${id} revision`);
      const { findings: found } = compareDocuments(plans);
      const findings = judgeFindings(found, plans, pair);
      verdicts.set(id, worstVerdict(findings.map(({ sdk }) => sdk)));
      const { name } = plans.base.naming.package;
      const sides = { id, name, base, revision };
      const consumer = consumerOf(plans.base, pair);
      programs.push({ ...sides, witness: consumer, symbols: undefined });
      for (const { sdk, symbols, witness = "" } of findings) {
        if (sdk === "break") programs.push({ ...sides, witness, symbols });
      }
    }
    proofs.push(...prove(programs));
  });

  test.each(rows)("$id is $sdk", ({ id, sdk }) => {
    expect(verdicts.get(id)).toBe(sdk);
    const own = proofs.filter(({ claim }) => claim.id === id);
    expect(own.length).toBeGreaterThan(sdk === "break" ? 1 : 0);
    for (const { claim, base, revision } of own) {
      const { symbols, witness } = claim;
      expect(base, witness).toEqual([]);
      if (symbols === undefined) {
        // What uses everything, and builds no response, compiles where nothing is said to break.
        if (sdk !== "break") expect(revision).toEqual([]);
        continue;
      }
      const failing = revision.map(({ line }) => line).join("\n");
      expect(
        symbols.some((symbol) => failing.includes(symbol)),
        `${witness} fails at ${failing}, and not by ${symbols.join(", ")}`,
      ).toBe(true);
    }
  });
});
