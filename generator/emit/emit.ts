import type { FileSpec } from "../ir/file-spec.ts";
import type { Plan } from "../ir/plan.ts";
import { emitApiPage } from "./api/emit-api-page.ts";
import { emitters } from "./registry.ts";
import { emitRuntime, type RuntimeSources } from "./runtime/emit-runtime.ts";

export type { RuntimeSources };

/** All files of the package, and of the runtime those that they use. */
export function emit(plan: Plan, runtime: RuntimeSources): readonly FileSpec[] {
  const specs = emitters.flatMap((emitter) => emitter(plan));
  const files = [
    ...specs,
    ...emitApiPage(specs, plan),
    ...emitRuntime(specs, runtime),
  ];
  return plan.options.package === false ? files.map(withoutPackage) : files;
}

/** Sources that go into an app stand directly in the output folder. */
function withoutPackage(file: FileSpec): FileSpec {
  return { ...file, path: file.path.replace(/^src\//, "") };
}
