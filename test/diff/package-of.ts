import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { emit } from "../../generator/emit/emit.ts";
import type { SourceModule } from "../../generator/diff/sdk/packages.ts";
import type { Plan } from "../../generator/ir/plan.ts";
import { print } from "../../generator/print/print.ts";
import { ROOT } from "../support/opal-documents.ts";

const RUNTIME = join(ROOT, "templates/runtime");

const runtime = new Map(
  readdirSync(RUNTIME)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => [
      name.replace(/\.ts$/, ""),
      readFileSync(join(RUNTIME, name), "utf8"),
    ]),
);

/** The package that is generated for a plan. */
export async function packageOf(plan: Plan): Promise<readonly SourceModule[]> {
  return print(emit(plan, runtime));
}
