import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import Ajv from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";

import { catalogue } from "../../generator/ir/diagnostic-catalogue.ts";
import type {
  Diagnostic,
  DiagnosticCode,
} from "../../generator/ir/diagnostic.ts";
import { reportSarif } from "../../generator/report/sarif.ts";
import { loadTexts } from "../load/load-texts.ts";

/**
 * The OASIS schema of SARIF 2.1.0, as Microsoft's SDK for JavaScript carries it: of draft 4, but with
 * no word that later drafts read otherwise, its own name aside.
 */
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve(
      "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
    ),
    "utf8",
  ),
) as Record<string, unknown>;
const ajv = new Ajv.Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
});
addFormats.default(ajv);
const isLog = ajv.compile(schema);

function expectValid(log: unknown): void {
  isLog(log);
  expect(isLog.errors).toBeNull();
}

const chained = `openapi: 3.1.0
info: { title: Things, version: "1" }
paths:
  /things:
    get:
      responses:
        "200":
          description: Things.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/List" }
components:
  schemas:
    List: { type: array, items: { $ref: "#/components/schemas/Thng" } }
    Thing: { type: string }
`;

describe("a SARIF log", () => {
  test("is valid, with rules, places and the references that led there", async () => {
    const { diagnostics, locate } = await loadTexts({
      "an api #1.yaml": chained,
    });
    const log: unknown = JSON.parse(
      reportSarif(diagnostics, { locate, version: "1.2.3" }),
    );
    expectValid(log);
    const { explanation, title } = catalogue["reference-not-found"];
    expect(log).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "cabochon",
              semanticVersion: "1.2.3",
              rules: [
                {
                  id: "reference-not-found",
                  shortDescription: { text: title },
                  help: { text: explanation, markdown: explanation },
                  defaultConfiguration: { level: "error" },
                },
              ],
            },
          },
          results: [
            {
              ruleId: "reference-not-found",
              ruleIndex: 0,
              level: "error",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "an%20api%20%231.yaml" },
                    region: { startLine: 14, startColumn: 35 },
                  },
                  logicalLocations: [
                    {
                      fullyQualifiedName: "/components/schemas/List/items/$ref",
                    },
                  ],
                },
              ],
              relatedLocations: [
                {
                  physicalLocation: { region: { startLine: 11 } },
                  message: { text: "Reached from here." },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test("is valid without findings, and for each code and kind of place", () => {
    const none = { locate: () => undefined, version: "1.0.0" };
    expectValid(JSON.parse(reportSarif([], none)));
    const places = [
      { file: "" },
      { file: "a.yaml" },
      { file: "https://example.com/a b.yaml", line: 3 },
      { file: "a.yaml", line: 3, column: 1, sourcePointer: "/a" },
      { pointer: "" },
      { pointer: "/a", chain: ["/b"] },
    ] as const;
    const codes = Object.keys(catalogue) as DiagnosticCode[];
    const severities = ["error", "warning", "info"] as const;
    const all = codes.flatMap((code) =>
      places.flatMap((place) =>
        severities.map((severity): Diagnostic => {
          const [message, help] = ["What is wrong.", "What to do."];
          return { code, severity, message, help, place };
        }),
      ),
    );
    const log: unknown = JSON.parse(reportSarif(all, none));
    expectValid(log);
    expect(log).toMatchObject({ runs: [{ results: { length: all.length } }] });
  });
});
