import type { ProjectComparison } from "../pipeline/compare-for-project.ts";
import type { CompareJob } from "../pipeline/compare.ts";
import { compareByFlags } from "./compare-by-flags.ts";
import { usualLayers } from "./diff-flags.ts";
import type { ProjectFlags } from "./project-flags.ts";
import type { Terminal } from "./terminal.ts";

type Compared = Extract<ProjectComparison, { readonly ok: true }>;
type Refused = Extract<ProjectComparison, { readonly ok: false }>;

/** How `impact` and `migrate` begin; undefined where there is nothing to go on with, which was told. */
export async function compareForProject<Result extends Compared>(
  flags: ProjectFlags,
  terminal: Terminal,
  run: (job: CompareJob) => Promise<Result | Refused>,
): Promise<Result | undefined> {
  const asked = { ...flags, layer: usualLayers.join(","), prove: false };
  const result = await compareByFlags(asked, terminal, run);
  if (result !== undefined && !result.consumer.importsPackage) {
    const { name } = result.plans.base.naming.package;
    terminal.error.write(
      `No file of ${flags.project} imports ${name}. If the package has another name, say so in the configuration: package.name.\n`,
    );
  }
  return result;
}
