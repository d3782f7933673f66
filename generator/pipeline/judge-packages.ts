import type { Finding, Sides } from "../diff/change.ts";
import type { Plans } from "../diff/judge-change.ts";
import type { SourceModule } from "../diff/sdk/packages.ts";
import { partOf, type Wanted } from "../ir/part-of.ts";
import { packageModules } from "./package-modules.ts";

export interface JudgedPackages {
  readonly findings: readonly Finding[];
  /** Of both packages what the findings are about. */
  readonly base: readonly SourceModule[];
  readonly revision: readonly SourceModule[];
}

/** The sdk layer: generates both packages in memory and asks the checker what each finding breaks. */
export async function judgePackages(
  findings: readonly Finding[],
  plans: Plans,
): Promise<JudgedPackages> {
  if (findings.length === 0) return { findings, base: [], revision: [] };
  const base = await packageModules(
    partOf(plans.base, wantedOf(findings, "base")),
  );
  const revision = await packageModules(
    partOf(plans.revision, wantedOf(findings, "revision")),
  );
  const { judgeFindings } = await import("../diff/sdk/judge-findings.ts");
  const { openPackages } = await import("../diff/sdk/packages.ts");
  const open = openPackages(new Map(Object.entries({ base, revision })));
  const packages = open("base", "revision");
  return { findings: judgeFindings(findings, plans, packages), base, revision };
}

/** What the findings are about, in one of the versions: nothing else is asked of its package. */
function wantedOf(
  findings: readonly Finding[],
  side: keyof Sides<never>,
): Wanted {
  const idsOf = (kind: "operation" | "schema"): ReadonlySet<string> =>
    new Set(
      findings.flatMap(({ subject }) =>
        subject.kind === kind ? (subject[side] ?? []) : [],
      ),
    );
  return { operations: idsOf("operation"), schemas: idsOf("schema") };
}
