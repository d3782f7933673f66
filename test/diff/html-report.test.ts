import { expect, test } from "vitest";

import { hostileAfter, shopBefore } from "./changed-shop.ts";
import { reportOf } from "./report-of.ts";

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
