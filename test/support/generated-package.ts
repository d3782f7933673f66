import { join } from "node:path";

import { generate } from "../../generator/index.ts";
import { ROOT } from "./opal-documents.ts";
import { sharedFolder } from "./shared-folder.ts";

/** The package generated from the two documentation pages, as it is committed. */
export const OPAL_PACKAGE: string = join(ROOT, "generated/opal");

/** Generates the package of the whole Opal document, once in a run; gives its folder. */
export function wholeOpalPackage(document: string): Promise<string> {
  return sharedFolder("whole-opal", async (folder) => {
    const { ok, diagnostics } = await generate({
      input: document,
      output: join(folder),
      package: { name: "whole-opal-sdk" },
    });
    if (!ok) {
      throw new Error(JSON.stringify(diagnostics, null, 2));
    }
  });
}
