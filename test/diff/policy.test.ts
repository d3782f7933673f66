import { describe, expect, test } from "vitest";

import { changeCatalogue } from "../../generator/diff/catalogue/catalogue.ts";
import { policyChanges as catalogue } from "../../generator/diff/catalogue/policy-changes.ts";
import type { Finding } from "../../generator/diff/change.ts";
import { compareDocuments } from "../../generator/diff/compare-documents.ts";
import {
  judgePolicy,
  type Policy,
} from "../../generator/diff/policy/judge-policy.ts";
import { rulesOf } from "../../generator/diff/policy/policy-rules.ts";
import type { JsonObject } from "../../generator/ir/json.ts";
import { documentWith, json, queryOf, text } from "./documents.ts";
import { plansOf } from "./plan-of.ts";
import { policyChanges, today, versionChanges } from "./policy-changes.ts";
import { allRows } from "./single-changes.ts";

const noVersions = {
  "version-unchanged": "off",
  "version-raised-too-little": "off",
  "version-lowered": "off",
} as const;

describe("the policy layer", () => {
  // All rules run over every row: what another rule says there is wrong.
  test.each(policyChanges)("$id: $codes", ({ base, revision, codes }) => {
    expect(promisesOf(base, revision, { severity: noVersions })).toEqual(codes);
  });

  test.each(versionChanges)("$id: $codes", ({ base, revision, codes }) => {
    const severity = { "removed-without-deprecation": "off" } as const;
    expect(promisesOf(base, revision, { severity })).toEqual(codes);
  });

  test("shows every code", () => {
    const shown = new Set(
      [...policyChanges, ...versionChanges].flatMap(({ codes }) => codes),
    );
    expect(Object.keys(catalogue).filter((code) => !shown.has(code))).toEqual(
      [],
    );
  });

  test("says nothing of the other rows that removes or deprecates nothing", () => {
    const wrong = allRows.flatMap(({ id, base, revision }) => {
      const findings = judged(base, revision, { severity: noVersions });
      const hasCause = findings.some(({ code }) => causes.test(code));
      const remarks = findings.filter(({ layers }) =>
        layers.includes("policy"),
      );
      return hasCause || remarks.length === 0 ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });

  test("is silent without rules, and where nothing differs", () => {
    for (const { base, revision } of policyChanges) {
      const without = judged(base, revision, {}, false);
      expect(without.filter(isRemark)).toEqual([]);
      expect(judged(revision, revision)).toEqual([]);
    }
  });

  test("breaks nothing on the wire, and can be failed on", () => {
    for (const { base, revision } of [...policyChanges, ...versionChanges]) {
      for (const { code, level, policy, sdk } of judged(base, revision)) {
        if (!Object.hasOwn(catalogue, code)) continue;
        expect({ level, sdk }).toEqual({ level: "safe", sdk: "none" });
        expect(policy).toBe(code === "stability-raised" ? "none" : "violation");
      }
    }
  });
});

describe("stability levels", () => {
  test("what is alpha may break, what is beta may not", () => {
    expect(acceptedAt("alpha")).toBe("It is alpha, where anything may change.");
    expect(acceptedAt("draft")).toBe("It is draft, where anything may change.");
    expect(acceptedAt("beta")).toBeUndefined();
    expect(acceptedAt("beta", "beta")).toBeDefined();
    expect(acceptedAt("alpha", "none")).toBeUndefined();
  });

  test("lowering the level frees nothing in the same step", () => {
    const findings = judged(
      at("stable", { schema: text }),
      at("alpha", tighter),
    );
    expect(findings.filter(({ accepted }) => accepted !== undefined)).toEqual(
      [],
    );
  });

  test("what an alpha and a stable operation share is stable", () => {
    const findings = judged(
      shared({ type: "object", properties: { a: text } }),
      shared({ type: "object", properties: { a: text }, required: ["a"] }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "property-became-required" }),
    );
    expect(findings.filter(({ accepted }) => accepted !== undefined)).toEqual(
      [],
    );
  });

  test("are asked of new operations where the project says so", () => {
    const after = documentWith({
      path: "/others",
      operation: { operationId: "other" },
    });
    const rules = rulesOf({ requireStability: true });
    expect(promisesOf({ ...after, paths: {} }, after, { rules })).toContain(
      "stability-missing",
    );
  });
});

describe("rules of a project", () => {
  test("no date is needed where no notice is promised", () => {
    const rules = rulesOf({ noticeDays: { stable: 0 } });
    const base = queryOf({ schema: text });
    const revision = queryOf({ schema: text, deprecated: true });
    expect(promisesOf(base, revision)).toContain("sunset-missing");
    expect(promisesOf(base, revision, { rules })).not.toContain(
      "sunset-missing",
    );
  });

  test("what is called safe is no violation, and what is accepted demands no version", () => {
    const base = documentWith();
    const revision = { ...base, paths: {} };
    const safe = judged(base, revision, {
      severity: { "removed-without-deprecation": "safe" },
    }).find(({ code }) => code === "removed-without-deprecation");
    expect(safe?.policy).toBe("none");
    const [removal] = judged(base, revision);
    const accepted = [
      { fingerprint: removal?.fingerprint ?? "", reason: "Nobody calls it." },
    ];
    expect(removal?.code).toBe("operation-removed");
    expect(promisesOf(base, revision, { accepted })).not.toContain(
      "version-unchanged",
    );
  });
});

const tighter = { schema: { type: "string", maxLength: 9 } };

/** An operation of a stability level with a parameter. */
function at(level: string, parameter: JsonObject): JsonObject {
  return documentWith({
    operation: { "x-stability-level": level },
    parameters: [{ name: "q", in: "query", ...parameter }],
  });
}

/** Why a tighter parameter of an operation does not count, if it does not. */
function acceptedAt(
  level: string,
  mayBreak?: "none" | "beta",
): string | undefined {
  return judged(at(level, { schema: text }), at(level, tighter), {
    rules: rulesOf(mayBreak && { mayBreak }),
  }).find(({ code }) => code === "length-tightened")?.accepted;
}

/** A schema that an alpha and a stable operation take. */
function shared(schema: JsonObject): JsonObject {
  const ref = { $ref: "#/components/schemas/User" };
  const operation = (level: string): JsonObject => ({
    "x-stability-level": level,
    requestBody: json(ref),
    responses: { 204: { description: "Done." } },
  });
  return documentWith({
    root: {
      paths: {
        "/alpha": { post: operation("alpha") },
        "/stable": { post: operation("stable") },
      },
    },
    schemas: { User: schema },
  });
}

/** What a rule may speak of. */
const causes =
  /-(?:removed|renamed|moved|deprecated)$|^operation-(?:path|method)-changed$|^extension-changed$/;

function isRemark({ layers }: Finding): boolean {
  return layers.includes("policy");
}

function judged(
  base: JsonObject,
  revision: JsonObject,
  policy: Partial<Policy> = {},
  isAsked = true,
): readonly Finding[] {
  const plans = plansOf(base, revision);
  const { findings } = compareDocuments(plans);
  return judgePolicy(findings, plans, {
    today,
    ...(isAsked && { rules: rulesOf() }),
    ...policy,
  });
}

function promisesOf(
  base: JsonObject,
  revision: JsonObject,
  policy?: Partial<Policy>,
): readonly string[] {
  return judged(base, revision, policy)
    .filter(isRemark)
    .map(({ code }) => code)
    .toSorted();
}

test("every code of the layer is in the catalogue", () => {
  expect(changeCatalogue).toMatchObject(catalogue);
});
