import { describe, expect, test } from "vitest";

import { compareDocuments } from "../../generator/diff/compare-documents.ts";
import { holds, prove, type Claim } from "../../generator/diff/sdk/prove.ts";
import type { JsonObject } from "../../generator/ir/json.ts";
import { judgePackages } from "../../generator/pipeline/judge-packages.ts";
import { proveFindings } from "../../generator/pipeline/prove-findings.ts";
import { revertFinding } from "../../generator/pipeline/revert-finding.ts";
import { acceptanceRows } from "./acceptance-rows.ts";
import { beside } from "./beside.ts";
import {
  bothOf,
  documentWith,
  integer,
  json,
  object,
  responseOf,
  text,
} from "./documents.ts";
import { plansOf, versionsOf } from "./plan-of.ts";

const breaking = acceptanceRows.filter(
  ({ codes, sdk }) => sdk === "break" && codes.length === 1,
);

/** Each break with another one: all of them with SDK_CHANGES=all, else one of nine. */
const pairs = breaking
  .map((first, index) => {
    const second = breaking[(index + 1) % breaking.length] ?? first;
    return { first, second };
  })
  .filter(
    (_, index) => process.env["SDK_CHANGES"] === "all" || index % 9 === 4,
  );

describe("of two changes in one document", () => {
  test("each is taken back alone: its witness compiles, and the other still fails", async () => {
    const own: Claim[] = [];
    const others: Claim[] = [];
    for (const { first, second } of pairs) {
      const { base, revision } = beside(first, second);
      const plans = plansOf(base, revision);
      const { name } = plans.base.naming.package;
      const judged = await judgePackages(
        compareDocuments(plans).findings,
        plans,
      );
      const breaks = judged.findings.filter(({ sdk }) => sdk === "break");
      for (const finding of breaks) {
        const reverted = await revertFinding(
          [finding],
          versionsOf(base, revision),
          {},
        );
        const at = `${first.id} beside ${second.id}: ${finding.code}`;
        expect(reverted?.others, at).toEqual([]);
        const modules = reverted?.modules ?? [];
        const { witness = "", fingerprint } = finding;
        own.push({ witness, name, base: modules, revision: judged.revision });
        for (const other of breaks) {
          if (other.fingerprint === fingerprint) continue;
          const claim = { witness: other.witness ?? "", name };
          others.push({ ...claim, base: judged.base, revision: modules });
        }
      }
    }
    expect(own.length).toBeGreaterThanOrEqual(2 * pairs.length);
    expect(prove(own).filter((proof) => !holds(proof))).toEqual([]);
    const silent = prove(others).filter(
      ({ revision }) => revision.length === 0,
    );
    expect(silent).toEqual([]);
  });
});

/** Of each break the code, and the codes of what its witness needs taken back besides. */
async function proven(
  base: JsonObject,
  revision: JsonObject,
): Promise<readonly (readonly [string, readonly string[] | null])[]> {
  const plans = plansOf(base, revision);
  const judged = await judgePackages(compareDocuments(plans).findings, plans);
  const { findings } = await proveFindings(
    judged,
    versionsOf(base, revision),
    {},
  );
  const codes = new Map(findings.map((each) => [each.fingerprint, each.code]));
  return findings.flatMap(({ code, proof }) =>
    proof === undefined
      ? []
      : [[code, proof && proof.map((each) => codes.get(each) ?? each)]],
  );
}

const ref = (name: string): JsonObject => ({
  $ref: `#/components/schemas/${name}`,
});

const user = (more: JsonObject): JsonObject =>
  bothOf(object({ "id!": text, ...more }));
const named = (name: string, schema: JsonObject): JsonObject =>
  responseOf(ref(name), { [name]: schema });
const answering = (responses: JsonObject): JsonObject =>
  documentWith({ responses });
const team = (lead: JsonObject, more: JsonObject = {}): JsonObject =>
  responseOf(ref("Team"), {
    Team: object({ "lead!": ref("User"), ...more }),
    User: object(lead),
  });

describe("of changes of one thing", () => {
  test("two of one property are told apart", async () => {
    expect(
      await proven(user({ "age!": text, name: text }), user({ age: integer })),
    ).toEqual([
      ["property-became-optional", []],
      ["type-changed", []],
      ["property-removed", []],
    ]);
  });

  test("a rename, and what changed within the renamed", async () => {
    expect(
      await proven(
        named("Usr", object({ "id!": text, name: text })),
        named("User", object({ "id!": integer, name: text })),
      ),
    ).toEqual([
      ["type-changed", []],
      ["schema-renamed", []],
    ]);
  });

  test("what only both together break says so", async () => {
    expect(
      await proven(
        answering({ 200: json(object({ "id!": text })) }),
        answering({ 204: { description: "" } }),
      ),
    ).toEqual([
      ["response-removed", []],
      ["response-added", ["response-removed"]],
    ]);
  });

  test("a model is taken back where others reach it", async () => {
    expect(
      await proven(
        team({ "id!": text, name: text }, { size: integer }),
        team({ "id!": text }),
      ),
    ).toEqual([
      ["property-removed", []],
      ["property-removed", []],
    ]);
  });
});
