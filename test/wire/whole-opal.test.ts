import { describe, inject, it } from "vitest";

import { wholeOpalPackage } from "../support/generated-package.ts";
import { loadPackage } from "../support/load-package.ts";
import { WHOLE_OPAL_ABSENT, wholeOpal } from "../support/opal-documents.ts";
import { readRawDocument } from "../support/raw-document.ts";
import { describeCalls } from "./call-suite.ts";

if (wholeOpal === undefined) {
  describe("the whole Opal API", () => {
    it.skip(WHOLE_OPAL_ABSENT);
  });
} else {
  const file = wholeOpal;
  describeCalls({
    title: "the whole Opal API",
    className: "Opal",
    document: readRawDocument(file),
    load: async () =>
      loadPackage(await wholeOpalPackage(file), inject("scratch")),
  });
}
