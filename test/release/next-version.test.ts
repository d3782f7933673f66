import { expect, test } from "vitest";

import {
  higherVersion,
  nextVersion,
} from "../../generator/diff/next-version.ts";

test.each([
  ["1.4.2", "major", "2.0.0"],
  ["1.4.2", "minor", "1.5.0"],
  ["1.4.2", "patch", "1.4.3"],
  ["0.4.2", "major", "0.5.0"],
  ["0.4.2", "minor", "0.4.3"],
  ["0.4.2", "patch", "0.4.3"],
  ["2.0.0-beta.1", "major", "2.0.0"],
] as const)("after %s, what is %s comes as %s", (version, bump, next) => {
  expect(nextVersion(version, bump)).toBe(next);
});

test("the higher version is the later one, not the longer text", () => {
  expect(higherVersion("0.10.0", "0.9.0")).toBe("0.10.0");
  expect(higherVersion("1.0.0-rc.1", "1.0.0")).toBe("1.0.0");
});
