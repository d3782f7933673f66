import fc from "fast-check";
import { win32 } from "node:path";
import { describe, expect, it } from "vitest";

import {
  assertOutputPaths,
  isOutputPath,
} from "../../generator/write/output-path.ts";
import { anyText } from "../support/any-text.ts";

describe("an output path", () => {
  it("stays in its folder, on every system", () => {
    const part = fc.oneof(
      anyText,
      fc.constantFrom("a", "B.ts", "..", ".", "con", ".git", "C:", "a-b", "~"),
    );
    const paths = fc.array(part, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(paths, (parts) => {
        const path = parts.join("/");
        if (!isOutputPath(path)) return;
        expect(new URL(path, "file:///out/").pathname).toBe(`/out/${path}`);
        expect(win32.resolve("C:\\out", path)).toBe(
          `C:\\out\\${path.replaceAll("/", "\\")}`,
        );
      }),
    );
  });

  it.each([
    "a",
    "src/index.ts",
    "src/models/access-rules.ts",
    "cjs/package.json",
    ".gitignore",
    "LICENSE",
    "a..b",
    "console.ts",
    "falcon",
    "com10",
    "a".repeat(240),
    "x/cabochon.lock.json",
    "a/.github",
  ])("may be %j", (path) => {
    expect(isOutputPath(path)).toBe(true);
    expect(() => assertOutputPaths([path])).not.toThrow();
  });

  it.each([
    "",
    ".",
    "..",
    "../a",
    "a/../b",
    "a/..",
    "/a",
    "a/",
    "a//b",
    "./a",
    "a\\b",
    "C:a",
    "C:/a",
    "a b",
    "a\n",
    "a\0",
    "ä",
    "a.",
    "a./b",
    "con",
    "CON.ts",
    "src/nul.json",
    "prn",
    "aux.a.b",
    "com0",
    "COM1.ts",
    "lpt9",
    ".git",
    ".GIT/config",
    "a/.git/hooks",
    "cabochon.lock.json",
    "~",
    "$HOME",
    "a*",
    "a:b",
    "a".repeat(241),
  ])("is never %j", (path) => {
    expect(isOutputPath(path)).toBe(false);
    expect(() => assertOutputPaths(["a", path])).toThrow(
      `The generated path ${JSON.stringify(path)} is unsafe.`,
    );
  });

  it("differs from others by more than case", () => {
    expect(() => assertOutputPaths(["src/a.ts", "src/A.ts"])).toThrow(
      "The generated paths src/a.ts and src/A.ts are one file.",
    );
    expect(() => assertOutputPaths(["a", "b", "a"])).toThrow("a and a");
    expect(() => assertOutputPaths(["a", "b"])).not.toThrow();
  });
});
