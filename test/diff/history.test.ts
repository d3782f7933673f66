import { expect, test } from "vitest";

import type { HistoryFlags } from "../../generator/commands/history-flags.ts";
import { projectWith } from "../cli/sample-project.ts";
import { shopAfter, shopBefore } from "./changed-shop.ts";
import { runHistory } from "./run-history.ts";

const files = {
  "v10.yaml": shopAfter,
  "v9.yaml": shopBefore,
  "v8.yaml": shopBefore.replace("        note: { type: string }\n", ""),
  "notes.md": "No version.",
};

test("a history takes the versions in natural order, what broke first", async () => {
  expect(await historyOf(files, "text")).toMatchInlineSnapshot(`
    "v8.yaml -> v9.yaml: 0 breaking, 0 risky, 1 safe; patch
      Came (1)
        Order.note: The property is new.

    v9.yaml -> v10.yaml: 3 breaking, 0 risky, 1 safe; major
      Broke (3)
        DELETE /orders/{id}: The operation is gone.
        GET /orders query page_size: \`maximum\` is tighter.
        Order.total: The property may be missing now.
      Came (1)
        Order.paid: The property is new.
    "
  `);
});

test("as Markdown it says what to do", async () => {
  expect(await historyOf(files, "markdown")).toContain(
    `- <code>Order.total</code>: The property may be missing now. (\`property-became-optional\`)
  - breaking; reaches GET /orders (response). In responses, go on sending it each time.
`,
  );
});

test("as JSON it has the findings of each step", async () => {
  expect(JSON.parse(await historyOf(files, "json"))).toMatchObject({
    steps: [
      { base: "v8.yaml", revision: "v9.yaml", semver: "patch" },
      { base: "v9.yaml", revision: "v10.yaml", semver: "major" },
    ],
  });
});

test("one version is no history", async () => {
  await expect(historyOf({ "a.yaml": shopBefore }, "text")).rejects.toThrow(
    "two at least",
  );
});

async function historyOf(
  versions: Readonly<Record<string, string>>,
  format: HistoryFlags["format"],
): Promise<string> {
  return runHistory(projectWith(versions), {
    folder: ".",
    format,
    layer: "wire,names",
  });
}
