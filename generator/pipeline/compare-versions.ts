import { compareDocuments } from "../diff/compare-documents.ts";
import type { Comparison, Finding, Layer } from "../diff/change.ts";
import type { Plans } from "../diff/judge-change.ts";
import { judgePolicy, type Policy } from "../diff/policy/judge-policy.ts";
import {
  staleAcceptances,
  type StaleAcceptance,
} from "../diff/policy/stale-acceptances.ts";
import type { Renames } from "../diff/renames.ts";
import { semverOf, type Semver } from "../diff/semver.ts";
import { judgePackages } from "./judge-packages.ts";
import { notJudgedOf } from "./not-judged.ts";
import type { ProvenFindings } from "./prove-findings.ts";
import type { Versions } from "./revert-finding.ts";

/** How versions are compared. */
export interface CompareSettings {
  readonly renames: Renames;
  readonly policy: Policy;
  /** What is found by none of these is left out. */
  readonly layers: ReadonlySet<Layer>;
  /** Asks the compiler: "proven" compiles a witness for each break, too. */
  readonly sdk: boolean | "proven";
}

export interface ComparedVersions {
  readonly comparison: Comparison;
  readonly semver: Semver;
  readonly stale: readonly StaleAcceptance[];
  readonly plans: Plans;
}

/** Everything that differs between two versions, judged by all layers. */
export async function compareVersions(
  versions: Versions,
  { layers, renames, policy, sdk }: CompareSettings,
): Promise<ComparedVersions> {
  const { base, revision } = versions;
  const plans = { base: base.plan, revision: revision.plan };
  const { findings, notJudged } = compareDocuments(plans, {
    renames,
    notJudged: notJudgedOf(base.diagnostics, revision.diagnostics),
  });
  const judged = await judge(findings, versions, { renames, sdk });
  const all = judgePolicy(judged.findings, plans, policy);
  return {
    comparison: {
      findings: all.filter((finding) =>
        finding.layers.some((layer) => layers.has(layer)),
      ),
      notJudged: [...notJudged, ...judged.notJudged],
    },
    semver: semverOf(all),
    stale: staleAcceptances(all, policy),
    plans,
  };
}

/** What the compiler says of the findings, as far as it is asked. */
async function judge(
  findings: readonly Finding[],
  versions: Versions,
  { renames, sdk }: Pick<CompareSettings, "renames" | "sdk">,
): Promise<ProvenFindings> {
  if (sdk === false) return { findings, notJudged: [] };
  const plans = { base: versions.base.plan, revision: versions.revision.plan };
  const judged = await judgePackages(findings, plans);
  if (sdk === true) return { findings: judged.findings, notJudged: [] };
  const { proveFindings } = await import("./prove-findings.ts");
  return proveFindings(judged, versions, renames);
}
