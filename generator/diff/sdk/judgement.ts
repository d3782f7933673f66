import type { Subject } from "../change.ts";
import type { SdkVerdict } from "../level.ts";

/**
 * Where the sdk layer plugs in. `judgePackages(plans, files)` in this folder takes both plans and
 * both packages as generated (`GeneratedFile[]`, arguments like the plans: this room generates
 * nothing), asks the TypeScript checker, and gives judgements. `pipeline/compare.ts` passes them to
 * `compareDocuments`, where `merge-judgements.ts` lays them over the findings by their subject: the
 * schema or operation that the symbol was made from. The catalogue, the policies and the reports
 * know nothing of how they came about.
 */
export interface Judgement {
  /** What the symbol was made from: see `Naming`, which leads from the one to the other. */
  readonly subject: Subject;
  /** The export of the base's package that is affected, else the one of the revision's. */
  readonly symbol: string;
  readonly verdict: Exclude<SdkVerdict, "none">;
  /** The property or parameter that no longer fits, as findings call their places: `User.tags[]`. */
  readonly where?: string;
  /** What no longer compiles, in a sentence. */
  readonly reason: string;
  /** A program that compiles against the base's package and not against the revision's. */
  readonly witness?: string;
}
