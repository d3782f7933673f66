import type { InputSettings } from "../config/resolve-config.ts";
import { compareDocuments } from "../diff/compare-documents.ts";
import type { Comparison, Finding, Layer, Sides } from "../diff/change.ts";
import { judgePolicy, type Policy } from "../diff/policy/judge-policy.ts";
import type { Plans } from "../diff/judge-change.ts";
import type { Renames } from "../diff/renames.ts";
import { semverOf, type Semver } from "../diff/semver.ts";
import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Options } from "../ir/options.ts";
import type { Locate } from "../ir/source-place.ts";
import { toPublished } from "../name/published-names.ts";
import { judgePackages } from "./judge-packages.ts";
import { networkOf } from "./network-of.ts";
import { notJudgedOf } from "./not-judged.ts";
import type { ProvenFindings } from "./prove-findings.ts";
import { readVersion, type Version } from "./read-version.ts";
import type { Versions } from "./revert-finding.ts";

/** One comparison, as it was asked for. */
export interface CompareJob {
  /** A file, folder, address, or a file in a git revision: `main:openapi.yaml`. */
  readonly base: string;
  readonly revision: string;
  /** The absolute folder that paths are relative to. */
  readonly root: string;
  readonly options: Options;
  readonly network: Pick<InputSettings, "allowHosts" | "requestHeaders">;
  readonly renames: Renames;
  readonly policy: Policy;
  /** What is found by none of these is left out. */
  readonly layers: ReadonlySet<Layer>;
  /** Asks the compiler: "proven" compiles a witness for each break, too. */
  readonly sdk: boolean | "proven";
}

export type CompareResult =
  | {
      readonly ok: true;
      readonly comparison: Comparison;
      readonly semver: Semver;
      readonly locate: Locators;
      readonly plans: Plans;
    }
  | {
      /** A document can't be read at all. */
      readonly ok: false;
      readonly diagnostics: readonly Diagnostic[];
      readonly locate: Locate;
    };

export type Locators = Readonly<Record<keyof Sides<never>, Locate>>;

/** Reads two versions of a document, as far as they can be read, and compares them. */
export async function compare(job: CompareJob): Promise<CompareResult> {
  const network = networkOf(job.network);
  const { options, root } = job;
  const read = (input: string, published: Version | undefined) =>
    readVersion({
      input,
      root,
      network,
      options,
      published: {
        names:
          published === undefined
            ? []
            : toPublished(published.plan.document, published.plan.naming),
      },
    });
  const base = await read(job.base, undefined);
  if (!base.ok) return base;
  const revision = await read(job.revision, base.version);
  if (!revision.ok) return revision;
  const plans = { base: base.version.plan, revision: revision.version.plan };
  const comparison = compareDocuments(plans, {
    renames: job.renames,
    notJudged: notJudgedOf(
      base.version.diagnostics,
      revision.version.diagnostics,
    ),
  });
  const judged = await judge(comparison.findings, job, {
    base: base.version,
    revision: revision.version,
  });
  const findings = judgePolicy(judged.findings, plans, job.policy);
  const notJudged = [...comparison.notJudged, ...judged.notJudged];
  return {
    ok: true,
    comparison: {
      findings: findings.filter((finding) =>
        finding.layers.some((layer) => job.layers.has(layer)),
      ),
      notJudged,
    },
    semver: semverOf(findings),
    plans,
    locate: { base: base.version.locate, revision: revision.version.locate },
  };
}

/** What the compiler says of the findings, as far as it is asked. */
async function judge(
  findings: readonly Finding[],
  { renames, sdk }: CompareJob,
  versions: Versions,
): Promise<ProvenFindings> {
  if (sdk === false) return { findings, notJudged: [] };
  const plans = { base: versions.base.plan, revision: versions.revision.plan };
  const judged = await judgePackages(findings, plans);
  if (sdk === true) return { findings: judged.findings, notJudged: [] };
  const { proveFindings } = await import("./prove-findings.ts");
  return proveFindings(judged, versions, renames);
}
