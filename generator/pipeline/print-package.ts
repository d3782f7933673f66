import type { FileSpec } from "../ir/file-spec.ts";
import type { GeneratedFile } from "../ir/generated-file.ts";
import type { Plan } from "../ir/plan.ts";
import type { Run } from "./run.ts";
import * as stages from "./stages.ts";

/** All files of an output folder but the lock file; `remembered` are those that no emitter knows. */
export async function printPackage(
  run: Run,
  plan: Plan,
  remembered: readonly FileSpec[],
): Promise<readonly GeneratedFile[]> {
  const specs = await run.timed("emit", () => stages.emit(plan));
  return run.timed("print", () => stages.print([...specs, ...remembered]));
}
