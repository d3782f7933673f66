import type { ChangeCode } from "./catalogue/catalogue.ts";
import type { Finding } from "./change.ts";

/** What the next version of the package must raise. */
export type Bump = "major" | "minor" | "patch";

/** The one of two that raises more. */
export function higherBump(a: Bump, b: Bump): Bump {
  return bumps.indexOf(a) < bumps.indexOf(b) ? a : b;
}

const bumps: readonly Bump[] = ["major", "minor", "patch"];

/** What must be raised, and the findings that decide it; none where nothing was found. */
export interface Semver {
  readonly bump: Bump;
  readonly reasons: readonly SemverReason[];
}

/** A finding that decides what is raised. */
export interface SemverReason extends Pick<
  Finding,
  "code" | "where" | "message" | "fingerprint"
> {
  readonly because: Because;
}

/** Why a finding asks for as much as it does, the strongest reasons first. */
export type Because = (typeof reasons)[number][0];

const reasons = [
  ["breaks-code", "major"],
  ["breaks-clients", "major"],
  ["breaks-mocks", "minor"],
  ["adds-exports", "minor"],
  ["compatible", "patch"],
] as const satisfies readonly (readonly [string, Bump])[];

/** What gives the package new exports. */
const additions: ReadonlySet<ChangeCode> = new Set<ChangeCode>([
  "operation-added",
  "schema-added",
  "webhook-added",
]);

/**
 * For the package, not for the API: what no longer compiles, or no longer works, is major; what only
 * breaks test doubles, and new exports, are minor. What was accepted passes a check, and breaks its users
 * no less: it counts.
 */
export function semverOf(findings: readonly Finding[]): Semver {
  const found = findings
    // A promise that is kept or broken changes nothing in the package.
    .filter(({ layers }) => layers.some((layer) => layer !== "policy"))
    .map((finding) => ({ finding, because: becauseOf(finding) }));
  const bump =
    reasons.find(([each]) =>
      found.some(({ because }) => because === each),
    )?.[1] ?? "patch";
  const deciding = reasons.filter(([, raises]) => raises === bump);
  return {
    bump,
    reasons: deciding.flatMap(([because]) =>
      found
        .filter((each) => each.because === because)
        .map(({ finding: { code, where, message, fingerprint } }) => ({
          code,
          where,
          message,
          fingerprint,
          because,
        })),
    ),
  };
}

function becauseOf({ code, level, sdk }: Finding): Because {
  if (sdk === "break") return "breaks-code";
  if (level === "breaking") return "breaks-clients";
  if (sdk === "mock") return "breaks-mocks";
  return additions.has(code) ? "adds-exports" : "compatible";
}
