import { describe, expect, it } from "vitest";

import { wholeOpalPackage } from "../support/generated-package.ts";
import { WHOLE_OPAL_ABSENT, wholeOpal } from "../support/opal-documents.ts";
import { readRawDocument } from "../support/raw-document.ts";
import { compareWithDocument } from "./compare-with-document.ts";

describe("the package of the whole Opal document", () => {
  if (wholeOpal === undefined) {
    it.skip(WHOLE_OPAL_ABSENT);
    return;
  }
  const file = wholeOpal;

  it("has all that the document has, and nothing else", async () => {
    const folder = await wholeOpalPackage(file);
    const report = compareWithDocument(readRawDocument(file), folder);
    expect(report.differences).toEqual([]);
    expect(report.figures).toEqual({
      operations: 144,
      schemas: 176,
      members: 751,
      nullable: 58,
      nullableReferences: 3,
      references: 87,
      enums: 29,
      unknown: 8,
    });
  });
});
