import type { Finding, NotJudged } from "../diff/change.ts";
import type { Renames } from "../diff/renames.ts";
import { holds, prove } from "../diff/sdk/prove.ts";
import type { JudgedPackages } from "./judge-packages.ts";
import { revertFinding, type Versions } from "./revert-finding.ts";

export interface ProvenFindings {
  readonly findings: readonly Finding[];
  /** Breaks whose witness did not tell the packages apart. */
  readonly notJudged: readonly NotJudged[];
}

/**
 * Compiles the witness of each finding: it must compile against the base's package and not against the
 * revision's, or it is left out and told; and compile again once its change is taken back, alone or
 * with others of the same thing, which is said of it.
 */
export async function proveFindings(
  judged: JudgedPackages,
  versions: Versions,
  renames: Renames,
): Promise<ProvenFindings> {
  const { findings, base, revision } = judged;
  const { name } = versions.base.plan.naming.package;
  const proofs = prove(
    findings.flatMap((finding) => {
      const { witness } = finding;
      return witness === undefined
        ? []
        : [{ finding, witness, name, base, revision }];
    }),
  );
  const holding = proofs.filter(holds).map(({ claim }) => claim);
  const breaks = holding.map(({ finding }) => finding);
  const proven = new Map<Finding, readonly string[]>();
  for (const companionsOf of [none, ofSameSubject]) {
    const claims = [];
    for (const claim of holding) {
      const { finding } = claim;
      if (proven.has(finding)) continue;
      const companions = companionsOf(finding, breaks);
      if (companions === undefined) continue;
      const reverted = await revertFinding(
        [finding, ...companions],
        versions,
        renames,
      );
      if (reverted === undefined) continue;
      const { modules, others } = reverted;
      claims.push({ ...claim, base: modules, others });
    }
    for (const { claim } of prove(claims).filter(holds)) {
      proven.set(claim.finding, claim.others);
    }
  }
  const unproven = new Set(
    proofs.filter((proof) => !holds(proof)).map(({ claim }) => claim.finding),
  );
  return {
    findings: findings.map((finding) => {
      if (finding.witness === undefined) return finding;
      return unproven.has(finding)
        ? withoutWitness(finding)
        : withProof(finding, proven.get(finding) ?? null);
    }),
    notJudged: Array.from(unproven, ({ where, location }) => ({
      side: "both",
      code: "witness-unproven",
      message: `No program was found that shows what breaks at ${where}.`,
      pointer: location.base ?? location.revision,
    })),
  };
}

/** What is to be taken back besides; undefined where that would be nothing else. */
type CompanionsOf = (
  finding: Finding,
  breaks: readonly Finding[],
) => readonly Finding[] | undefined;

const none: CompanionsOf = () => [];

const ofSameSubject: CompanionsOf = (finding, breaks) => {
  const subject = JSON.stringify(finding.subject);
  const others = breaks.filter(
    (each) => each !== finding && JSON.stringify(each.subject) === subject,
  );
  return others.length === 0 ? undefined : others;
};

function withProof(finding: Finding, proof: readonly string[] | null): Finding {
  return { ...finding, proof };
}

function withoutWitness(finding: Finding): Finding {
  const { witness: _, ...rest } = finding;
  return rest;
}
