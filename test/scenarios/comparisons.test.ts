import { rmSync } from "node:fs";

import { format } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";

import type { Comparison, Finding } from "../../generator/diff/change.ts";
import type { Renames } from "../../generator/diff/renames.ts";
import { judgeFindings } from "../../generator/diff/sdk/judge-findings.ts";
import {
  openPackages,
  type SourceModule,
} from "../../generator/diff/sdk/packages.ts";
import { holds, prove } from "../../generator/diff/sdk/prove.ts";
import { semverOf } from "../../generator/diff/semver.ts";
import type { JsonValue } from "../../generator/ir/json.ts";
import { compare } from "../../generator/pipeline/compare.ts";
import { packageModules } from "../../generator/pipeline/package-modules.ts";
import { projectWith } from "../cli/sample-project.ts";
import { defaultOptions } from "../support/cut.ts";
import {
  documentOf,
  readScenarios,
  rewritten,
  type Scenario,
} from "./scenario.ts";

/** Pages that show two versions of a document and what is found between them. */
const scenarios = readScenarios(import.meta.dirname).filter(
  ({ revision }) => revision !== undefined,
);

describe("comparisons", () => {
  const compared = new Map<Scenario, Comparison>();

  // All packages are opened in one program: the libraries are read once.
  beforeAll(async () => {
    const packages = new Map<string, readonly SourceModule[]>();
    const read = [];
    for (const scenario of scenarios) {
      const { comparison, plans } = await compareBoth(scenario);
      const base = await packageModules(plans.base);
      const revision = await packageModules(plans.revision);
      packages.set(`${scenario.name} base`, base);
      packages.set(`${scenario.name} revision`, revision);
      read.push({ scenario, comparison, plans, base, revision });
    }
    const open = openPackages(packages);
    const claims = [];
    for (const { scenario, comparison, plans, base, revision } of read) {
      const { name } = scenario;
      const pair = open(`${name} base`, `${name} revision`);
      const findings = judgeFindings(comparison.findings, plans, pair);
      compared.set(scenario, { ...comparison, findings });
      for (const { sdk, witness = "" } of findings) {
        if (sdk !== "break") continue;
        const { name: from } = plans.base.naming.package;
        claims.push({ scenario, witness, name: from, base, revision });
      }
    }
    const failed = prove(claims).filter((proof) => !holds(proof));
    expect(
      failed.map(({ claim }) => [claim.scenario.name, claim.witness]),
    ).toEqual([]);
  });

  it.each(scenarios)("$name: $title", async (scenario) => {
    const comparison = compared.get(scenario) ?? nothing;
    const witnesses = await witnessesOf(comparison.findings);
    const page = rewritten(scenario, (subject) =>
      subject === "findings" ? textOf(comparison) : witnesses,
    );
    await expect(page).toMatchFileSnapshot(scenario.file);
  });

  it("are at least twenty-five", () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(25);
  });
});

const nothing: Comparison = { findings: [], notJudged: [] };

async function compareBoth(
  scenario: Scenario,
): Promise<Extract<Awaited<ReturnType<typeof compare>>, { ok: true }>> {
  const { options, revision } = scenario;
  const root = projectWith({
    "base.yaml": documentOf(scenario),
    "revision.yaml": revision === undefined ? "" : documentOf(revision),
  });
  const result = await compare({
    base: { kind: "input", input: "base.yaml" },
    revision: "revision.yaml",
    root,
    overlays: [],
    options: defaultOptions,
    network: { allowHosts: [], requestHeaders: {} },
    renames: options === undefined ? {} : (JSON.parse(options) as Renames),
    policy: { today: "2026-11-25" },
    layers: new Set(["wire", "sdk", "names"]),
    sdk: false,
  });
  rmSync(root, { recursive: true });
  if (!result.ok) throw new Error(`${scenario.name} is refused.`);
  return result;
}

/** The findings as a page shows them, and what they come to. */
function textOf({ findings, notJudged }: Comparison): string {
  return [
    ...findings.flatMap(linesOf),
    ...notJudged.map(({ side, message, pointer }) =>
      `not judged, ${side}: ${message} ${pointer ?? ""}`.trimEnd(),
    ),
    findings.length === 0
      ? "no finding"
      : `next version: ${semverOf(findings).bump}`,
  ].join("\n");
}

function linesOf(finding: Finding): readonly string[] {
  const { after, before, code, direction, level, location } = finding;
  const { message, operations, sdk, symbols, where } = finding;
  const way = direction === null ? "" : `, ${direction}`;
  const reached = operations.map(({ method, path }) => `${method} ${path}`);
  return [
    `${level}, sdk ${sdk} [${code}] ${where}${way}: ${message}`,
    `  ${shown(before)} -> ${shown(after)}`,
    `  at ${location.base ?? "nothing"}`,
    ...(location.base === location.revision
      ? []
      : [`  to ${location.revision ?? "nothing"}`]),
    ...(reached.length === 0 ? [] : [`  reaches ${reached.join(", ")}`]),
    ...(symbols.length === 0 ? [] : [`  exports ${symbols.join(", ")}`]),
  ];
}

function shown(value: JsonValue): string {
  return value === null ? "nothing" : JSON.stringify(value);
}

/** In prettier's layout, as a page must be. */
async function witnessesOf(findings: readonly Finding[]): Promise<string> {
  const witnesses = findings.flatMap(({ witness }) => witness ?? []);
  const laidOut = await format(witnesses.join("\n"), { parser: "typescript" });
  return laidOut.trimEnd();
}
