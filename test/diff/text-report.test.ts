import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { describe, expect, test } from "vitest";

import { projectWith } from "../cli/sample-project.ts";
import { hostileAfter, shopAfter, shopBefore } from "./changed-shop.ts";
import { opalFolder, opalSteps } from "./opal-steps.ts";
import { reportOf } from "./report-of.ts";
import { runDiff } from "./run-diff.ts";

describe("the text report", () => {
  test("begins with the verdict and what breaks, and ends with what to do", async () => {
    expect(await reportOf(shopBefore, shopAfter, "text"))
      .toMatchInlineSnapshot(`
        "3 breaking, 0 risky, 1 safe; the package's next version is major: 1 change breaks code that uses the
        package, 2 break clients.

        breaking, sdk break[operation-removed] The operation is gone.
          DELETE /orders/{id}  a.yaml:17:5
          help: Keep it, deprecated, until nobody calls it; or release a new major version.

        breaking[range-tightened] \`maximum\` is tighter.
          GET /orders query page_size  200 -> 100  b.yaml:9:41
          help: In requests, go on accepting what was accepted.

        breaking[property-became-optional] The property may be missing now.
          Order.total  b.yaml:23:9  GET /orders (response)
          help: In responses, go on sending it each time.

        safe[property-added] The property is new. Order.paid

        To do: keep what clients rely on, as the help says, or release a major version.
        "
      `);
  });

  test("gathers what is bad in one way and mended in one way", async () => {
    expect(await reportOf(manyBefore, manyAfter, "text"))
      .toMatchInlineSnapshot(`
        "30 breaking, 30 risky, 30 safe; the package's next version is major: 30 changes break clients.

        breaking[type-changed] The type is another one. (30)
          Order.property_0  ["string"] -> ["integer"]  b.yaml:30:9  GET /orders (response)
          Order.property_2  ["string"] -> ["integer"]  b.yaml:32:9  GET /orders (response)
          Order.property_4  ["string"] -> ["integer"]  b.yaml:34:9  GET /orders (response)
          Order.property_6  ["string"] -> ["integer"]  b.yaml:36:9  GET /orders (response)
          Order.property_8  ["string"] -> ["integer"]  b.yaml:38:9  GET /orders (response)
          Order.property_10  ["string"] -> ["integer"]  b.yaml:40:9  GET /orders (response)
          Order.property_12  ["string"] -> ["integer"]  b.yaml:42:9  GET /orders (response)
          Order.property_14  ["string"] -> ["integer"]  b.yaml:44:9  GET /orders (response)
          Order.property_16  ["string"] -> ["integer"]  b.yaml:46:9  GET /orders (response)
          Order.property_18  ["string"] -> ["integer"]  b.yaml:48:9  GET /orders (response)
          Order.property_20  ["string"] -> ["integer"]  b.yaml:50:9  GET /orders (response)
          Order.property_22  ["string"] -> ["integer"]  b.yaml:52:9  GET /orders (response)
          Order.property_24  ["string"] -> ["integer"]  b.yaml:54:9  GET /orders (response)
          Order.property_26  ["string"] -> ["integer"]  b.yaml:56:9  GET /orders (response)
          and 16 more
          help: Add a new property or parameter of the new type, and keep the old one.

        risky[property-removed] The property is gone. (30)
          Order.property_1  a.yaml:31:9  GET /orders (response)
          Order.property_3  a.yaml:33:9  GET /orders (response)
          Order.property_5  a.yaml:35:9  GET /orders (response)
          Order.property_7  a.yaml:37:9  GET /orders (response)
          Order.property_9  a.yaml:39:9  GET /orders (response)
          Order.property_11  a.yaml:41:9  GET /orders (response)
          Order.property_13  a.yaml:43:9  GET /orders (response)
          Order.property_15  a.yaml:45:9  GET /orders (response)
          Order.property_17  a.yaml:47:9  GET /orders (response)
          Order.property_19  a.yaml:49:9  GET /orders (response)
          Order.property_21  a.yaml:51:9  GET /orders (response)
          Order.property_23  a.yaml:53:9  GET /orders (response)
          Order.property_25  a.yaml:55:9  GET /orders (response)
          and 17 more
          help: Keep it, deprecated, until nobody uses it.

        And 30 more: property-added (30). See all with --all.

        To do: keep what clients rely on, as the help says, or release a major version.
        "
      `);
  });

  test("tells all on demand, and in a file", async () => {
    const all = await reportOf(manyBefore, manyAfter, "text", { all: true });
    const cwd = projectWith({ "a.yaml": manyBefore, "b.yaml": manyAfter });
    await runDiff(cwd, { output: "report.txt" });
    const written = readFileSync(join(cwd, "report.txt"), "utf8");
    for (const name of names) {
      expect(all).toContain(`  Order.${name}\n`);
      expect(written).toContain(`  Order.${name}\n`);
    }
    expect(all).toContain("    at a.yaml:30:9 -> b.yaml:30:9\n");
    expect(all).not.toContain("--all");
  });

  test("says where nothing differs", async () => {
    expect(await reportOf(shopBefore, shopBefore, "text")).toBe(
      "No difference that a client can tell.\n",
    );
  });

  test.each([
    [80, 24],
    [60, 40],
    [200, 120],
  ])("fits %i columns and %i rows", async (columns, rows) => {
    const cwd = projectWith({ "a.yaml": manyBefore, "b.yaml": manyAfter });
    const { out } = await runDiff(cwd, {}, { columns, rows });
    expectToFit(out, { columns, rows: Math.min(rows - 1, 40) });
    const strange = projectWith({
      "a.yaml": shopBefore,
      "b.yaml": hostileAfter,
    });
    const hostile = await runDiff(strange, {}, { columns, rows });
    expectToFit(hostile.out, { columns, rows: Math.min(rows - 1, 40) });
  });

  test("has colours where they are wanted, and says the same without", async () => {
    const cwd = projectWith({ "a.yaml": manyBefore, "b.yaml": manyAfter });
    const plain = await runDiff(cwd);
    const coloured = await runDiff(cwd, {}, { colours: true });
    expect(plain.out).not.toContain("\u001b");
    expect(coloured.out).toContain("\u001b[31mbreaking\u001b[39m");
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });

  test.runIf(opalSteps.length > 0).each(opalSteps)(
    "of Opal, %s to %s, fits a screen and shows each kind that breaks",
    async (base, revision) => {
      const flags = {
        base: `${opalFolder}/${base}.yaml`,
        revision: `${opalFolder}/${revision}.yaml`,
      };
      const { out } = await runDiff(opalFolder, flags);
      expectToFit(out, { columns: 100, rows: 40 });
      const json = await runDiff(opalFolder, { ...flags, format: "json" });
      const { findings } = JSON.parse(json.out) as {
        readonly findings: readonly {
          readonly code: string;
          readonly level: string;
        }[];
      };
      for (const { code, level } of findings) {
        if (level === "breaking") expect(out).toContain(`[${code}]`);
      }
    },
  );

  test.skipIf(opalSteps.length > 0)(
    `of Opal: skipped, since ${opalFolder} is absent`,
    () => undefined,
  );
});

const names = Array.from({ length: 60 }, (_, index) => `property_${index}`);

/** Many findings of a few kinds. */
const manyBefore = withProperties(
  names.map((name) => `        ${name}: { type: string }`),
);
const manyAfter = withProperties(
  names.map((name, index) =>
    index % 2 === 0
      ? `        ${name}: { type: integer }`
      : `        new_${name}: { enum: [a], description: Another. }`,
  ),
);

function withProperties(properties: readonly string[]): string {
  return shopBefore.replace(
    "        note: { type: string }",
    properties.join("\n"),
  );
}

function expectToFit(
  text: string,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): void {
  const lines = text.trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(rows);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
}
