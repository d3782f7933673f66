import { describe, expect, test } from "vitest";

import { catalogue } from "../../generator/ir/diagnostic-catalogue.ts";
import type {
  Diagnostic,
  DiagnosticCode,
} from "../../generator/ir/diagnostic.ts";
import { reportSarif } from "../../generator/report/sarif.ts";
import { loadTexts } from "../load/load-texts.ts";
import { sarifErrors } from "./sarif-errors.ts";

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
    expect(sarifErrors(log)).toEqual([]);
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
    expect(sarifErrors(JSON.parse(reportSarif([], none)))).toEqual([]);
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
    expect(sarifErrors(log)).toEqual([]);
    expect(log).toMatchObject({ runs: [{ results: { length: all.length } }] });
  });
});
