import { cp, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, inject, it } from "vitest";

import {
  OPAL_PACKAGE,
  wholeOpalPackage,
} from "../support/generated-package.ts";
import { ROOT, wholeOpal } from "../support/opal-documents.ts";
import {
  runCompiler,
  STRICT_FLAGS,
  TYPESCRIPTS,
} from "./typescript-versions.ts";

describe("the sources of the generated packages", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(inject("scratch"), "sources-"));
    await symlink(join(ROOT, "node_modules/@types"), join(folder, "types"));
    await cp(OPAL_PACKAGE, join(folder, "opal"), { recursive: true });
    if (wholeOpal !== undefined) {
      const whole = await wholeOpalPackage(wholeOpal);
      await cp(whole, join(folder, "whole-opal"), { recursive: true });
    }
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          target: "ES2022",
          module: "NodeNext",
          lib: ["ES2022", "DOM", "DOM.Iterable"],
          types: [],
          ...STRICT_FLAGS,
        },
        include: ["*/src"],
      }),
    );
  });

  it.each(TYPESCRIPTS)(
    "pass the strictest flags of TypeScript $version",
    async ({ name }) => {
      expect(await runCompiler(name, folder, "tsconfig.json")).toEqual({
        code: 0,
        output: "",
      });
    },
  );
});
