import { expect, test } from "vitest";

import { diagnose } from "../../generator/ir/diagnostic.ts";
import { reportJson } from "../../generator/report/json.ts";

test("a diagnostic in the document has file, line, column, pointer and chain", () => {
  const diagnostic = diagnose(
    "reference-not-found",
    { pointer: "/a/$ref", chain: ["/b/$ref"] },
    { reference: "#/c" },
  );
  const place = { file: "a.yaml", line: 2, column: 3, lines: [] };
  expect(reportJson([diagnostic], () => place)).toEqual([
    {
      code: "reference-not-found",
      severity: "error",
      message: 'The reference "#/c" points at nothing.',
      help: "Add what it names to the document, or pass --lenient to type it as unknown.",
      file: "a.yaml",
      line: 2,
      column: 3,
      pointer: "/a/$ref",
      chain: ["/b/$ref"],
    },
  ]);
});

test("a diagnostic about a file has what is known of its place", () => {
  const places = [
    { file: "a.yaml" },
    { file: "a.yaml", line: 2, column: 3, sourcePointer: "/b" },
  ];
  const diagnostics = places.map((place) => diagnose("input-empty", place, {}));
  expect(
    reportJson(diagnostics, () => undefined).map(
      ({ file, line, column, pointer }) => ({ file, line, column, pointer }),
    ),
  ).toEqual([
    { file: "a.yaml", line: undefined, column: undefined, pointer: undefined },
    { file: "a.yaml", line: 2, column: 3, pointer: "/b" },
  ]);
});
