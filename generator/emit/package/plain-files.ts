import type { PackagePlan } from "./package-plan.ts";

/** What a build of the package writes is not committed. */
export function gitignore(): string {
  return ["node_modules/", "dist/", "cjs/*", "!cjs/package.json", ""].join(
    "\n",
  );
}

/** The first page of a changelog in the form of keepachangelog.com; from then on it is its owner's. */
export function changelog(plan: PackagePlan): string {
  return `# Changelog

## ${plan.package.version}

- First release.
`;
}
