import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { shopAfter, shopBefore } from "../test/diff/changed-shop.ts";
import { reportOf } from "../test/diff/report-of.ts";

/** Photographs the HTML report of a small comparison in Debian's Chromium: `docs/diff-report.png`. */
const folder = mkdtempSync(join(tmpdir(), "cabochon-"));
const page = join(folder, "report.html");
writeFileSync(page, await reportOf(shopBefore, shopAfter, "html"));
execFileSync("/usr/bin/chromium", [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--hide-scrollbars",
  "--window-size=1000,540",
  `--user-data-dir=${join(folder, "profile")}`,
  `--screenshot=${resolve(import.meta.dirname, "../docs/diff-report.png")}`,
  `file://${page}`,
]);
rmSync(folder, { recursive: true });
