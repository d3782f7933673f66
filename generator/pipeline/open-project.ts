import { resolve } from "node:path";

import type { Consumer } from "../consumer/open-consumer.ts";
import type { Plans } from "../diff/judge-change.ts";
import * as stages from "./stages.ts";

/** The project that is to be looked at, with the package of the base, generated in memory. */
export async function openProject(
  { base }: Plans,
  { root, project }: { readonly root: string; readonly project: string },
): Promise<Consumer> {
  const modules = await stages.print(await stages.emit(base));
  const { openConsumer } = await import("../consumer/open-consumer.ts");
  return openConsumer({
    project: resolve(root, project),
    name: base.naming.package.name,
    modules,
  });
}
