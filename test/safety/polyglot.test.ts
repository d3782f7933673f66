import { describe, expect, it } from "vitest";

import { cut, defaultOptions } from "../support/cut.ts";
import { expectToCompileAndRun } from "./expect-to-compile-and-run.ts";
import { findHarm } from "./find-harm.ts";
import { hostileDocument } from "./hostile-document.ts";
import { hostileDocument32 } from "./hostile-document-3-2.ts";
import { numbersIn } from "./hostile-text.ts";
import { textPositions } from "./text-positions.ts";

describe("hostile texts in every position of a document", () => {
  it.each(["2.0", "3.0", "3.1"] as const)(
    "leave no position of OpenAPI %s out",
    (dialect) => {
      const { texts } = hostileDocument(dialect);
      const reached = new Set(texts.map(({ position }) => position));
      const missing = textPositions(dialect).filter(
        (each) => !reached.has(each) && !VERSION.test(each),
      );
      expect(missing).toEqual([]);
      expect(reached.size).toBeGreaterThan(150);
    },
  );

  it.each([
    { dialect: "2.0", shift: 1, enums: "closed" },
    { dialect: "3.0", shift: 2, enums: "open" },
    { dialect: "3.1", shift: 0, enums: "auto" },
    { dialect: "3.1", shift: 3, enums: "typescript" },
  ] as const)("do no harm: %j", async ({ dialect, shift, enums }) => {
    const { document } = hostileDocument(dialect, shift);
    const formats = { "date-time": "Date", int64: "bigint" } as const;
    const options = { ...defaultOptions, enums, formats };
    const { files } = await cut(JSON.stringify(document), options);
    expect(findHarm(files)).toEqual([]);
    const output = files.map(({ text }) => text).join("");
    expect(new Set(numbersIn(output, "begin")).size).toBeGreaterThan(100);
    await expectToCompileAndRun(files);
  });

  it("do no harm where OpenAPI 3.2 has more of them", async () => {
    const { document, count } = hostileDocument32();
    const { files } = await cut(JSON.stringify(document), defaultOptions);
    expect(count).toBeGreaterThan(20);
    expect(findHarm(files)).toEqual([]);
    const output = files.map(({ text }) => text).join("");
    expect(new Set(numbersIn(output, "begin")).size).toBeGreaterThan(5);
    await expectToCompileAndRun(files);
  });

  it.each(["__proto__", "constructor"])(
    "compile where all are %s",
    async (name) => {
      const { document } = hostileDocument("3.1", 0, () => name);
      const options = { ...defaultOptions, name: "Api" };
      const { files } = await cut(JSON.stringify(document), options);
      await expectToCompileAndRun(files);
    },
  );
});

/** Without a right version, a document is none. */
const VERSION = /#\/properties\/(?:swagger|openapi)$/;
