import { join } from "node:path";

import { generate } from "../../generator/index.ts";
import { ROOT } from "./opal-documents.ts";
import { sharedFolder } from "./shared-folder.ts";

/** The package generated from the two documentation pages, as it is committed. */
export const OPAL_PACKAGE: string = join(ROOT, "generated/opal");

/** The document that the documentation's examples use beside Opal's. */
export const EXAMPLE_DOCUMENT: string = join(ROOT, "docs/example-api.yaml");

/** Generates the package of that document, with fakes, once in a run; gives its folder. */
export function examplePackage(): Promise<string> {
  return sharedFolder("example-sdk", async (output) => {
    const input = EXAMPLE_DOCUMENT;
    const { ok, diagnostics } = await generate({ input, output, fakes: true });
    if (!ok) {
      throw new Error(JSON.stringify(diagnostics, null, 2));
    }
  });
}

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
