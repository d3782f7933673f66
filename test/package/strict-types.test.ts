import { cp, mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { beforeAll, describe, expect, inject, it } from "vitest";

import {
  OPAL_PACKAGE,
  wholeOpalPackage,
} from "../support/generated-package.ts";
import { ROOT, wholeOpal } from "../support/opal-documents.ts";
import { checkUse, PLATFORM_PACKAGES, PLATFORMS } from "./check-use.ts";
import {
  runCompiler,
  STRICT_FLAGS,
  TYPESCRIPTS,
} from "./typescript-versions.ts";

const CLEAN = { code: 0, output: "" };

describe("the sources of the generated packages", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(inject("scratch"), "sources-"));
    for (const name of PLATFORM_PACKAGES) {
      const place = join(folder, "node_modules", name);
      await mkdir(dirname(place), { recursive: true });
      await symlink(join(ROOT, "node_modules", name), place);
    }
    await cp(OPAL_PACKAGE, join(folder, "opal"), { recursive: true });
    if (wholeOpal !== undefined) {
      const whole = await wholeOpalPackage(wholeOpal);
      await cp(whole, join(folder, "whole-opal"), { recursive: true });
    }
    const compilerOptions = {
      target: "ES2022",
      module: "NodeNext",
      lib: ["ES2022", "DOM", "DOM.Iterable"],
      types: [],
      ...STRICT_FLAGS,
    };
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["*/src"] }),
    );
  });

  it.each(TYPESCRIPTS)(
    "pass the strictest flags of TypeScript $version",
    async ({ name }) => {
      expect(await runCompiler(name, folder, "tsconfig.json")).toEqual(CLEAN);
    },
  );

  it.each(PLATFORMS)("fit $platform", async ({ lib, types }) => {
    const options = { lib, types, module: "NodeNext", skipLibCheck: false };
    expect(await checkUse(folder, "*/src", options)).toEqual(CLEAN);
  });
});
