import { describe, expect, test } from "vitest";

import { diagnose, type Diagnostic } from "../../generator/ir/diagnostic.ts";
import type { Locate } from "../../generator/ir/source-place.ts";
import type { Colours } from "../../generator/report/colours.ts";
import { reportText } from "../../generator/report/text.ts";

const source = [
  "openapi: 3.1.0",
  "components:",
  "  schemas:",
  "    Pet: {$ref: '#/components/schemas/Pat'}",
  "    Dog: {type: string}",
];

/** A document in which the pointer `/n/c` is line n, column c. */
const locate: Locate = (place) => {
  if (!("pointer" in place)) return undefined;
  const [line = 1, column = 1] = place.pointer.split("/").slice(1).map(Number);
  return {
    file: "a.yaml",
    line,
    column,
    lines: [line - 1, line, line + 1].flatMap((number) => {
      const text = source[number - 1];
      return text === undefined ? [] : [{ number, text }];
    }),
  };
};

function dangling(
  line: number,
  name: string,
  chain: string[] = [],
): Diagnostic {
  return diagnose(
    "reference-not-found",
    { pointer: `/${line}/11`, ...(chain.length > 0 && { chain }) },
    { reference: `#/components/schemas/${name}` },
  );
}

const versionWarning = diagnose(
  "version-not-text",
  { pointer: "/1/1" },
  { written: "3.1", version: "3.1" },
);

test("a finding shows message, place, lines with a caret, the way there, and help", () => {
  const diagnostic = dangling(4, "Pat", ["/paths/~1pets/get"]);
  expect(reportText([diagnostic], { locate })).toBe(
    `error[reference-not-found] The reference "#/components/schemas/Pat" points at nothing.
  at a.yaml:4:11 /4/11
  3 |   schemas:
> 4 |     Pet: {$ref: '#/components/schemas/Pat'}
    |           ^
  5 |     Dog: {type: string}
  reached from /paths/~1pets/get
  help: Add what it names to the document, or pass --lenient to type it as unknown.

1 error
`,
  );
});

test("of a long way there both ends are shown", () => {
  const chain = ["/a", "/b", "/c", "/d", "/e"];
  const text = reportText([dangling(4, "Pat", chain)], { locate });
  expect(
    text.split("\n").filter((line) => /reached|through/.test(line)),
  ).toEqual([
    "  reached from /a",
    "  reached from /b",
    "  through 2 more references",
    "  reached from /e",
  ]);
});

test("findings of one code are one group: the first places, and a count", () => {
  const diagnostics = [
    dangling(4, "A"),
    dangling(4, "B"),
    dangling(3, "A"),
    ...["C", "D", "E", "F"].map((name) => dangling(4, name)),
  ];
  expect(reportText(diagnostics, { locate })).toBe(
    `error[reference-not-found] The reference "#/components/schemas/A" points at nothing.
  at a.yaml:4:11 /4/11
  3 |   schemas:
> 4 |     Pet: {$ref: '#/components/schemas/Pat'}
    |           ^
  5 |     Dog: {type: string}
  help: Add what it names to the document, or pass --lenient to type it as unknown.
  also at a.yaml:4:11: The reference "#/components/schemas/B" points at nothing.
  also at a.yaml:3:11
  also at a.yaml:4:11: The reference "#/components/schemas/C" points at nothing.
  and in 3 more places

7 errors
`,
  );
});

test("the worst come last", () => {
  const note: Diagnostic = { ...versionWarning, severity: "info" };
  const text = reportText([dangling(4, "A"), versionWarning, note], { locate });
  expect(text.match(/^(?:error|warning|info)\[/gm)).toEqual([
    "info[",
    "warning[",
    "error[",
  ]);
  expect(text.endsWith("\n1 error, 1 warning, 1 note\n")).toBe(true);
});

describe("more than a screen", () => {
  const codes = [
    "version-not-text",
    "duplicate-key",
    "input-empty",
    "nested-too-deep",
    "value-not-json",
    "no-input",
    "page-without-document",
    "input-folder-empty",
    "reference-circular",
  ] as const;
  const diagnostics = codes.map((code): Diagnostic => ({
    ...versionWarning,
    code,
  }));

  test.each([1, 12, 24, 40])(
    "is shortened to %i lines, least severe first, and says what is left out",
    (rows) => {
      const text = reportText([...diagnostics, dangling(4, "A")], {
        locate,
        rows,
      });
      const lines = text.trimEnd().split("\n");
      expect(lines.length).toBeLessThanOrEqual(Math.max(rows, 11));
      expect(text).toMatch(/^error\[reference-not-found\].*\n.*\n.*\n> 4 \|/m);
      for (const code of codes.slice(-5)) expect(text).toContain(code);
      expect(text).toMatch(/^Also found: .*--format json\.$/m);
    },
  );

  test("is shown whole where there is room", () => {
    const text = reportText(diagnostics, { locate, rows: 200 });
    expect(text.match(/help:/g)).toHaveLength(codes.length);
    expect(text).not.toContain("Also found");
  });
});

test("nothing to say is nothing", () => {
  expect(reportText([], { locate })).toBe("");
});

test("a place that is a file has no frame, and no line that nobody knows", () => {
  const missing = diagnose("input-not-found", { file: "b.yaml" }, {});
  expect(reportText([missing], { locate })).toBe(
    `error[input-not-found] This file or folder does not exist.
  at b.yaml
  help: Check the name; it is relative to the working directory.

1 error
`,
  );
});

test("text of a document can't send codes to the terminal", () => {
  const hostile = dangling(4, "\u001B[31mred\u0007\u202Eevil\nnew\u009B");
  const text = reportText([hostile], { locate });
  expect(text).toContain(
    String.raw`schemas/\u001b[31mred\u0007\u202eevil\u000anew\u009b" points`,
  );
});

test("a long line is cut to what is around its column", () => {
  const text = `${"x".repeat(5000)}HERE${"y".repeat(5000)}`;
  const report = reportText([dangling(4, "A")], {
    locate: () => ({
      file: "a.json",
      line: 1,
      column: 5001,
      lines: [{ number: 1, text }],
    }),
  });
  const [frame = "", caret = ""] = report.split("\n").slice(2);
  expect(frame.length).toBeLessThanOrEqual(80);
  expect(frame.slice(caret.indexOf("^"))).toMatch(/^HERE/);
});

const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;

test("colours are functions that are passed in", () => {
  const colours: Colours = {
    error: mark("e"),
    warning: mark("w"),
    info: mark("i"),
    strong: mark("s"),
    faint: mark("f"),
  };
  expect(reportText([versionWarning], { locate, colours })).toMatch(
    /^<w>warning<\/w><f>\[version-not-text\]<\/f> <s>`openapi: 3\.1` is a number/,
  );
});
