import { existsSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

const page = readFileSync("SECURITY.md", "utf8");

it("the security page names a test for every promise, and each exists", () => {
  const [, promises = ""] = page.split(/^## (?:Promises|Not promised)$/m);
  const items = promises.split(/^- /m).slice(1);
  expect(items.length).toBeGreaterThan(10);
  for (const item of items) {
    const files = [...item.matchAll(/\]\((test\/[^)]+\.test\.ts)\)/g)];
    expect(files.length, item).toBeGreaterThan(0);
    for (const [, file = ""] of files) {
      expect(existsSync(file), file).toBe(true);
    }
  }
});
