import type { Lock } from "../ir/lock.ts";
import type { Plan } from "../ir/plan.ts";

/** The plan with the version that was released last, or the configuration's where that is higher. */
export async function withReleasedVersion(
  plan: Plan,
  lock: Lock | undefined,
): Promise<Plan> {
  const { options } = plan;
  if (lock?.released === undefined || options.package === false) return plan;
  const { higherVersion } = await import("../diff/next-version.ts");
  const version = higherVersion(options.package.version, lock.released);
  return withVersion(plan, version);
}

/** The plan of the package at a version. */
export function withVersion(plan: Plan, version: string): Plan {
  const { options } = plan;
  return options.package === false
    ? plan
    : {
        ...plan,
        options: { ...options, package: { ...options.package, version } },
      };
}
