import { inject } from "vitest";

import { OPAL_PACKAGE } from "../support/generated-package.ts";
import { loadPackage } from "../support/load-package.ts";
import { OPAL_PAGES } from "../support/opal-documents.ts";
import { readRawPage } from "../support/raw-document.ts";
import { describeCalls } from "./call-suite.ts";

for (const page of OPAL_PAGES) {
  describeCalls({
    title: `the committed package against ${page.split("/").at(-1)}`,
    className: "Opal",
    document: readRawPage(page),
    load: () => loadPackage(OPAL_PACKAGE, inject("scratch")),
  });
}
