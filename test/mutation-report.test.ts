import { existsSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { portions } from "../mutation/portions.ts";
import { describeMutation } from "../mutation/report.ts";
import { ROOT } from "./support/opal-documents.ts";

function at(line: number, from: number, to: number) {
  return { start: { line, column: from }, end: { line, column: to } };
}

const parseUrl = "generator/load/network/parse-url.ts";

it("counts the changes that tests notice, and shows the others", async () => {
  const mutants = [
    { status: "Killed", location: at(1, 1, 2) },
    { status: "Timeout", location: at(1, 1, 2) },
    { status: "Survived", replacement: "c || d", location: at(2, 8, 14) },
    { status: "NoCoverage", replacement: "", location: at(1, 1, 2) },
    { status: "CompileError", location: at(1, 1, 2) },
  ];
  const source = "let x;\nreturn a && b;\n";
  const text = await describeMutation(
    ["a.ts", "b.ts", parseUrl],
    [
      {
        files: {
          "a.ts": { source, mutants },
          [parseUrl]: {
            source: "try {\n  } catch {\n    return undefined;\n  }\n",
            mutants: [
              { status: "Killed", location: at(1, 1, 2) },
              {
                status: "Survived",
                replacement: "{}",
                location: {
                  start: { line: 2, column: 11 },
                  end: { line: 4, column: 4 },
                },
              },
            ],
          },
        },
      },
    ],
  );
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.replaceAll(/ +/g, " "));
  expect(rows).toContain("| `a.ts` | 4 | 2 | 2 | 0 | 50.0 % |");
  expect(rows).toContain("| `b.ts` | not measured | | | | |");
  expect(rows).toContain(`| \`${parseUrl}\` | 2 | 1 | 0 | 1 | 100.0 % |`);
  expect(rows).toContain("| all that was measured | 6 | 3 | 2 | 1 | 60.0 % |");
  expect(rows).toContain("| `a.ts`:2 | `a && b` | `c \\|\\| d` | |");
});

it("is asked for files that are there", () => {
  for (const file of [...portions.values()].flat()) {
    expect(existsSync(join(ROOT, file)), file).toBe(true);
  }
});
