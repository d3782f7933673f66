import { describe, expect, test } from "vitest";

import type { ReportedComparison } from "../../generator/report/diff/json.ts";
import { projectWith } from "../cli/sample-project.ts";
import { runDiff } from "./run-diff.ts";

/** A document with a schema that a response brings, and an operation that filters may drop. */
function documentOf(properties: string, internal = "getInternal"): string {
  return `openapi: 3.1.0
info: { title: Clock, version: "1" }
paths:
  /times:
    get:
      operationId: getTime
      tags: [times]
      parameters: [{ name: since, in: query, schema: { type: string, format: date-time } }]
      responses:
        "200":
          description: The time.
          content: { application/json: { schema: { $ref: "#/components/schemas/Time" } } }
  /internal:
    get: { operationId: ${internal}, tags: [internal], responses: { "204": { description: Done. } } }
components:
  schemas:
    Time:
      type: object
      required: [at]
      properties:
${properties}
`;
}

const at = "        at: { type: string, format: date-time }\n";
const ticks = "        ticks: { type: integer, format: int64 }\n";

async function compared(
  base: string,
  revision: string,
  config: string,
  files: Readonly<Record<string, string>> = {},
): Promise<ReportedComparison> {
  const cwd = projectWith({
    "a.yaml": base,
    "b.yaml": revision,
    "cabochon.config.mjs": `export default ${config};\n`,
    ...files,
  });
  const flags = { format: "json", layer: undefined, prove: true } as const;
  const { out } = await runDiff(cwd, flags);
  return JSON.parse(out) as ReportedComparison;
}

describe("a comparison under a configuration", () => {
  test.each([
    ["format-removed", "        at: { type: string }\n"],
    ["format-changed", "        at: { type: string, format: date }\n"],
  ])("breaks code where what was a Date is none: %s", async (code, after) => {
    const versions = [documentOf(at), documentOf(after)] as const;
    const formats = `{ formats: { "date-time": "Date" } }`;
    const { findings, notJudged } = await compared(...versions, formats);
    expect(findings).toEqual([
      expect.objectContaining({
        code,
        sdk: "break",
        where: "Time.at",
        witness: expect.stringContaining("): Date => value"),
      }),
    ]);
    expect(notJudged).toEqual([]);
    const plain = await compared(...versions, "{}");
    expect(plain.findings).toEqual([
      expect.objectContaining({ code, sdk: "none" }),
    ]);
  });

  test("breaks code where a text became a Date, or a number a bigint", async () => {
    const { findings } = await compared(
      documentOf(
        `        at: { type: string }\n        ticks: { type: integer }\n`,
      ),
      documentOf(`${at}${ticks}`),
      `{ formats: { "date-time": "Date", int64: "bigint" } }`,
    );
    expect(findings.map(({ code, sdk, where }) => [code, sdk, where])).toEqual([
      ["format-added", "break", "Time.at"],
      ["format-added", "break", "Time.ticks"],
    ]);
    expect(findings.every(({ witness }) => witness !== null)).toBe(true);
  });

  test("breaks code where a parameter takes no Date any more", async () => {
    const { findings } = await compared(
      documentOf(at),
      documentOf(at).replace(
        "in: query, schema: { type: string, format: date-time }",
        "in: query, schema: { type: string }",
      ),
      `{ formats: { "date-time": "Date" } }`,
    );
    expect(findings).toEqual([
      expect.objectContaining({ code: "format-removed", sdk: "break" }),
    ]);
  });

  test("does not see what filters drop of both versions", async () => {
    const versions = [documentOf(at), documentOf(at, "getOther")] as const;
    const filter = `{ filter: { tags: { exclude: "internal" } } }`;
    expect((await compared(...versions, filter)).findings).toEqual([]);
    expect((await compared(...versions, "{}")).findings).toHaveLength(1);
  });

  test("applies overlays to both versions", async () => {
    const versions = [documentOf(`${at}${ticks}`), documentOf(at)] as const;
    const overlay = `overlay: 1.0.0
info: { title: Without ticks, version: "1" }
actions:
  - { target: $.components.schemas.Time.properties.ticks, remove: true }
`;
    const { findings } = await compared(
      ...versions,
      `{ overlays: "overlay.yaml" }`,
      { "overlay.yaml": overlay },
    );
    expect(findings).toEqual([]);
  });

  test("calls operations and schemas what the configuration calls them", async () => {
    const { findings } = await compared(
      documentOf(at),
      documentOf(at.replace("date-time", "date")).replace(
        /  \/times:[\s\S]*?(?=  \/internal:)/,
        "",
      ),
      `{ names: { operations: { getTime: "readClock" }, schemas: { Time: "Moment" } } }`,
    );
    expect(
      findings
        .filter(({ sdk }) => sdk === "break")
        .map(({ code, symbols }) => [code, symbols]),
    ).toEqual([
      ["operation-removed", ["readClock", "ReadClockParams", "Times"]],
    ]);
  });
});
