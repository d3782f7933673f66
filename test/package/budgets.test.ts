import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, inject, it } from "vitest";

import { BUDGETS } from "../../bench/budgets.ts";
import { measureBundle } from "../../bench/measure-bundle.ts";
import { measureTypes, type TypeCost } from "../../bench/measure-types.ts";
import { wholeOpalPackage } from "../support/generated-package.ts";
import { WHOLE_OPAL_ABSENT, wholeOpal } from "../support/opal-documents.ts";

describe("the package of the whole Opal document", () => {
  if (wholeOpal === undefined) {
    it.skip(WHOLE_OPAL_ABSENT);
    return;
  }
  const file = wholeOpal;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(inject("scratch"), "budgets-"));
    await cp(await wholeOpalPackage(file), folder, { recursive: true });
  });

  async function bundleOf(code: string): Promise<number> {
    const entry = join(folder, "entry.ts");
    await writeFile(entry, code);
    return measureBundle(entry);
  }

  it("bundles one operation into few bytes", async () => {
    const bytes = await bundleOf(
      `import { createClient, updateGroupUser } from "./src/index.js";
       console.log(updateGroupUser(createClient(), JSON.parse("{}")));`,
    );
    expect(bytes).toBeLessThanOrEqual(BUDGETS.oneOperationBytes);
  });

  it("bundles all operations into few bytes", async () => {
    const bytes = await bundleOf(
      `import { Opal } from "./src/index.js";
       console.log(new Opal());`,
    );
    expect(bytes).toBeLessThanOrEqual(BUDGETS.allOperationsBytes);
  });

  it("costs the checker little", () => {
    const cost: TypeCost = measureTypes(folder, "src/index.ts");
    expect(cost.errors).toBe(0);
    expect(cost.types).toBeLessThanOrEqual(BUDGETS.types);
    expect(cost.instantiations).toBeLessThanOrEqual(BUDGETS.instantiations);
  });
});
