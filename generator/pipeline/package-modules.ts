import type { SourceModule } from "../diff/sdk/packages.ts";
import type { Plan } from "../ir/plan.ts";
import * as stages from "./stages.ts";

/** The modules of a plan's package, for a compiler alone: without a layout. */
export async function packageModules(
  plan: Plan,
): Promise<readonly SourceModule[]> {
  const specs = await stages.emit(plan);
  const modules = await stages.print(
    specs.filter(({ path }) => path.endsWith(".ts")),
    "none",
  );
  // Sources that go into an app do not stand in a folder of their own.
  return modules.map(({ path, text }) => ({
    path: path.replace(/^(?!src\/)/, "src/"),
    text,
  }));
}
