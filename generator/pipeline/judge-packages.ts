import type { Finding, NotJudged, Sides } from "../diff/change.ts";
import type { Plans } from "../diff/judge-change.ts";
import type { SourceModule } from "../diff/sdk/packages.ts";
import { partOf, type Wanted } from "../ir/part-of.ts";
import type { Plan } from "../ir/plan.ts";
import * as stages from "./stages.ts";

export interface JudgedFindings {
  readonly findings: readonly Finding[];
  /** Breaks whose witness did not tell the packages apart. */
  readonly notJudged: readonly NotJudged[];
}

/**
 * The sdk layer: generates both packages in memory and asks the checker what each finding breaks.
 * With `isProven`, each witness is compiled against both; one that shows nothing is left out and told.
 */
export async function judgePackages(
  findings: readonly Finding[],
  plans: Plans,
  isProven: boolean,
): Promise<JudgedFindings> {
  if (findings.length === 0) return { findings, notJudged: [] };
  const base = await modulesOf(partOf(plans.base, wantedOf(findings, "base")));
  const revision = await modulesOf(
    partOf(plans.revision, wantedOf(findings, "revision")),
  );
  const { judgeFindings } = await import("../diff/sdk/judge-findings.ts");
  const { openPackages } = await import("../diff/sdk/packages.ts");
  const open = openPackages(new Map(Object.entries({ base, revision })));
  const judged = judgeFindings(findings, plans, open("base", "revision"));
  if (!isProven) return { findings: judged, notJudged: [] };

  const { holds, prove } = await import("../diff/sdk/prove.ts");
  const { name } = plans.base.naming.package;
  const proofs = prove(
    judged.map((finding) => ({ finding, name, base, revision })),
  );
  const failed = new Set(
    proofs.filter((proof) => !holds(proof)).map(({ finding }) => finding),
  );
  return {
    findings: judged.map((finding) =>
      failed.has(finding) ? withoutWitness(finding) : finding,
    ),
    notJudged: [...failed].map(({ where, location }) => ({
      side: "both",
      code: "witness-unproven",
      message: `No program was found that shows what breaks at ${where}.`,
      pointer: location.base ?? location.revision,
    })),
  };
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

/** The modules of a package, for the compiler alone. */
async function modulesOf(plan: Plan): Promise<readonly SourceModule[]> {
  const specs = await stages.emit(plan);
  return stages.print(
    specs.filter(({ path }) => path.endsWith(".ts")),
    "none",
  );
}

function withoutWitness(finding: Finding): Finding {
  const { witness: _, ...rest } = finding;
  return rest;
}
