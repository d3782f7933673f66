import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { hostileAfter, hostileNames, shopBefore } from "./changed-shop.ts";
import { reportOf } from "./report-of.ts";

const executablePath = "/usr/bin/chromium";
const title = existsSync(executablePath)
  ? "the HTML report in Chromium"
  : `the HTML report in Chromium: skipped, since ${executablePath} is absent`;

describe.runIf(existsSync(executablePath))(title, () => {
  const folder = mkdtempSync(join(tmpdir(), "cabochon-html-"));
  const file = join(folder, "report.html");
  let browser: Browser;
  let page: Page;
  /** Everything that the page asked for, and everything that it complained of. */
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    writeFileSync(file, await reportOf(shopBefore, hostileAfter, "html"));
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    });
    page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** What has the focus, as assistive technology is told. */
  const focused = async (): Promise<string> => {
    const snapshot = await page.locator("*:focus").ariaSnapshot();
    return snapshot.split("\n")[0]?.replace(/:$/, "") ?? "";
  };
  const shown = (): Promise<readonly string[]> =>
    page.locator(".finding:visible .badge").allTextContents();
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  test("asks for nothing but itself, and complains of nothing", () => {
    expect(requests).toEqual([pathToFileURL(file).href]);
    expect(complaints).toEqual([]);
  });

  test("shows texts of the document as texts", async () => {
    expect(await page.title()).toBe("API changes: major");
    const text = await page.locator("main").innerText();
    for (const name of hostileNames.slice(0, 2)) expect(text).toContain(name);
    expect(await page.locator("img, iframe, link").count()).toBe(0);
  });

  test("is walked through by Tab, in the order in which it is read", async () => {
    const order = [];
    for (let step = 0; step < 7; step += 1) {
      await press("Tab");
      order.push(await focused());
    }
    expect(order.slice(0, 6)).toEqual([
      '- combobox "Level"',
      '- combobox "SDK"',
      '- combobox "Layer"',
      '- combobox "Direction"',
      '- searchbox "Operation"',
      '- button "Show all"',
    ]);
    expect(order[6]).toMatch(/breaking/);
    expect(
      await page.evaluate(
        "getComputedStyle(document.activeElement).outlineStyle",
      ),
    ).toBe("solid");
  });

  test("a finding is closed and opened by Enter and Space", async () => {
    const first = page.locator(".finding").first();
    const isOpen = (): Promise<boolean> =>
      first.evaluate((element) => element.hasAttribute("open"));
    expect(await isOpen()).toBe(true);
    await press("Enter");
    expect(await isOpen()).toBe(false);
    await press("Space");
    expect(await isOpen()).toBe(true);
  });

  test("is filtered, shared and shown whole again by keys alone", async () => {
    const all = await shown();
    await page.locator("select").first().focus();
    await press("s", "a", "f", "e", "Tab");
    const safe = await shown();
    expect(new Set(safe)).toEqual(new Set(["safe"]));
    expect(safe.length).toBeLessThan(all.length);
    expect(new URL(page.url()).hash).toBe("#level=safe");
    expect(await page.locator("output").innerText()).toBe(
      `${safe.length} of ${all.length} shown`,
    );
    await press("Tab", "Tab", "Tab");
    await page.keyboard.type("nowhere");
    expect(await shown()).toEqual([]);
    await press("Tab", "Enter");
    await expect.poll(shown).toEqual(all);
    expect(new URL(page.url()).hash).toBe("");
  });

  test.each([
    ["level=safe", ["safe"]],
    ["level=breaking&operation=DELETE", ["breaking"]],
    ["operation=nowhere", []],
  ])("shows what the address %s chooses", async (chosen, levels) => {
    await page.goto(`${pathToFileURL(file).href}#${chosen}`);
    await expect
      .poll(
        async () => new Set((await shown()).map((each) => each.split(",")[0])),
      )
      .toEqual(new Set(levels));
    await page.goto(`${pathToFileURL(file).href}#`);
  });

  test.each(["light", "dark"] as const)("can be read by %s", async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    const contrasts = await page.evaluate<readonly number[]>(contrastsOfTexts);
    expect(contrasts.length).toBeGreaterThan(20);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
    const picture = await page.screenshot({
      path: join(folder, `${scheme}.png`),
    });
    expect(picture.length).toBeGreaterThan(20_000);
  });

  test("fits a narrow screen", async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - innerWidth",
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const [card, ...boxes] = await Promise.all(
      [".finding", ".finding pre >> nth=0", ".finding pre >> nth=1"].map(
        (one) => page.locator(one).first().boundingBox(),
      ),
    );
    for (const box of boxes) {
      expect(rightOf(box)).toBeLessThan(rightOf(card));
    }
  });
});

function rightOf(
  box: { readonly x: number; readonly width: number } | null | undefined,
): number {
  return box === null || box === undefined ? NaN : box.x + box.width;
}

/** Run in the page: how much each text stands out from what is behind it (WCAG 2.2, 1.4.3). */
const contrastsOfTexts = `
(() => {
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3)
      .map((part) => part / 255)
      .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    if (element === null) return "rgb(255, 255, 255)";
    const { backgroundColor } = getComputedStyle(element);
    return /, 0\\)$/.test(backgroundColor) ? behind(element.parentElement) : backgroundColor;
  };
  const selector = "h1, h2, p, label, summary, .badge, .count, dt, dd, pre";
  return [...document.querySelectorAll(selector)].map((element) => {
    const text = luminance(getComputedStyle(element).color);
    const ground = luminance(behind(element));
    return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
  });
})()
`;
