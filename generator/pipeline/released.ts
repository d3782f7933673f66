import { higherVersion } from "../diff/next-version.ts";
import type { Lock } from "../ir/lock.ts";
import type { Plan } from "../ir/plan.ts";

/** The plan with the version that was released last, or the configuration's where that is higher. */
export function withReleasedVersion(plan: Plan, lock: Lock | undefined): Plan {
  const { options } = plan;
  return lock?.released === undefined || options.package === false
    ? plan
    : withVersion(plan, higherVersion(options.package.version, lock.released));
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
