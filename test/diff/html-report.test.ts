import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { hostileAfter, hostileNames, shopBefore } from "./changed-shop.ts";
import { reportOf } from "./report-of.ts";

const chromium = "/usr/bin/chromium";
const folder = mkdtempSync(join(tmpdir(), "cabochon-html-"));
const page = join(folder, "report.html");

beforeAll(async () => {
  writeFileSync(page, await reportOf(shopBefore, hostileAfter, "html"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The page as Chromium has it after its script ran; what is chosen stands in the address. */
function open(chosen: string): string {
  return execFileSync(
    chromium,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--user-data-dir=${join(folder, "profile")}`,
      "--dump-dom",
      `file://${page}#${chosen}`,
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
}

/** Codes and levels of the findings that are shown. */
function shown(dom: string): readonly string[] {
  return [...dom.matchAll(/<details class="finding (\w+)"([^>]*)>/g)]
    .filter(([, , attributes = ""]) => !attributes.includes(" hidden"))
    .map(([, level = ""]) => level);
}

test("the page names nothing outside of itself", async () => {
  const html = await reportOf(shopBefore, hostileAfter, "html");
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<(?:link|img|iframe|base)\b| (?:src|href)=["']/);
  expect(html.match(/<script>/g)).toHaveLength(1);
  expect(html).toContain("prefers-color-scheme: dark");
});

test("opens findings by the keyboard, for they are details", async () => {
  const html = await reportOf(shopBefore, hostileAfter, "html");
  expect(html.match(/<details class="finding/g)).toHaveLength(
    html.split("<summary>").length - 1,
  );
  expect(html).not.toMatch(/tabindex="-1"|onclick/);
});

test("every control has a name", async () => {
  const html = await reportOf(shopBefore, hostileAfter, "html");
  const controls = html.match(/<(?:select|input)\b/g) ?? [];
  const labelled = html.match(/<label>\w+ <(?:select|input)\b/g) ?? [];
  expect(controls).toHaveLength(5);
  expect(labelled).toHaveLength(5);
});

const title = existsSync(chromium)
  ? "in Chromium"
  : `in Chromium: skipped, since ${chromium} is absent`;

describe.runIf(existsSync(chromium))(title, () => {
  test("shows everything, and texts of the document as texts", () => {
    const dom = open("");
    const all = shown(dom);
    expect(dom).toContain(`${all.length} of ${all.length} shown`);
    expect(all.length).toBeGreaterThan(hostileNames.length);
    expect(dom).toContain("<title>API changes: major</title>");
    expect(dom).not.toContain("<img");
  });

  test.each([
    ["level=safe", ["safe"]],
    ["level=breaking&operation=DELETE", ["breaking"]],
    ["operation=nowhere", []],
  ])("shows what %s chooses", (chosen, levels) => {
    const dom = open(chosen);
    expect([...new Set(shown(dom))]).toEqual(levels);
    expect(dom).toContain(`${shown(dom).length} of `);
  });
});
