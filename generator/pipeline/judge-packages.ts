import type {
  Finding,
  ReachedOperation,
  Sides,
  Subject,
} from "../diff/change.ts";
import type { Plans } from "../diff/judge-change.ts";
import { lostExports } from "../diff/sdk/lost-exports.ts";
import { lostPages } from "../diff/sdk/lost-pages.ts";
import type { SourceModule } from "../diff/sdk/packages.ts";
import { isRenamed } from "../diff/sdk/is-renamed.ts";
import { withLostExports } from "../diff/sdk/with-lost-exports.ts";
import type { OperationKey } from "../ir/operation.ts";
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
  const lost = lostExports(plans);
  const subjects = [
    ...findings,
    ...lost.map(({ change }) => change),
    ...lostPages([], plans),
  ].map(({ subject }) => subject);
  if (subjects.length === 0) return { findings, base: [], revision: [] };
  const about = { findings, plans, subjects };
  const base = await packageModules(
    partOf(plans.base, wantedOf("base", about)),
  );
  const revision = await packageModules(
    partOf(plans.revision, wantedOf("revision", about)),
  );
  const { judgeFindings } = await import("../diff/sdk/judge-findings.ts");
  const { openPackages } = await import("../diff/sdk/packages.ts");
  const open = openPackages(new Map(Object.entries({ base, revision })));
  const packages = open("base", "revision");
  const judged = judgeFindings(findings, plans, packages);
  const named = withLostExports(judged, lost, plans);
  return {
    findings: [...named, ...lostPages(named, plans)],
    base,
    revision,
  };
}

interface About {
  readonly findings: readonly Finding[];
  readonly subjects: readonly Subject[];
  readonly plans: Plans;
}

/** What the findings are about, in one of the versions: nothing else is asked of its package. */
function wantedOf(
  side: keyof Sides<never>,
  { findings, plans, subjects }: About,
): Wanted {
  const idsOf = (kind: "operation" | "schema"): readonly string[] =>
    subjects.flatMap((subject) =>
      subject.kind === kind ? (subject[side] ?? []) : [],
    );
  const carriers = findings
    .filter((finding) => isRenamed(finding, plans))
    .flatMap(({ operations }) => operations);
  return {
    operations: new Set([...idsOf("operation"), ...carriers.map(keyOf)]),
    schemas: new Set(idsOf("schema")),
    webhooks: subjects.some(({ kind }) => kind === "document"),
  };
}

function keyOf({ method, path }: ReachedOperation): OperationKey {
  return `${method} ${path}`;
}
