import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { check, getFileInfo } from "prettier";
import { describe, expect, it } from "vitest";

import {
  OPAL_PACKAGE,
  wholeOpalPackage,
} from "../support/generated-package.ts";
import { WHOLE_OPAL_ABSENT, wholeOpal } from "../support/opal-documents.ts";

describe("every generated file", () => {
  it("is in prettier's layout: the committed package", async () => {
    expect(await unformatted(OPAL_PACKAGE)).toEqual([]);
  });

  if (wholeOpal === undefined) {
    it.skip(WHOLE_OPAL_ABSENT);
    return;
  }
  const file = wholeOpal;

  it("is in prettier's layout: the whole Opal package", async () => {
    expect(await unformatted(await wholeOpalPackage(file))).toEqual([]);
  });
});

/** The files of a folder that prettier would change, by its defaults. */
async function unformatted(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of readdirSync(folder, {
    recursive: true,
    encoding: "utf8",
  })) {
    const { inferredParser } = await getFileInfo(path);
    if (
      inferredParser !== null &&
      !/(^|\/)(node_modules|dist|cjs\/(?!package\.json))/.test(path)
    ) {
      const filepath = join(folder, path);
      const clean = await check(readFileSync(filepath, "utf8"), { filepath });
      if (!clean) {
        found.push(path);
      }
    }
  }
  return found;
}
