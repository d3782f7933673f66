import type { PackageOptions } from "../../ir/options.ts";
import type { Plan } from "../../ir/plan.ts";

/** A plan whose sources come with a package around them. */
export interface PackagePlan extends Plan {
  readonly package: PackageOptions;
}
