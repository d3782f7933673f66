import { describe, expect, test } from "vitest";

import { checkComparisonFlags } from "../../generator/commands/diff-flags.ts";
import { petDocument, projectWith } from "../cli/sample-project.ts";
import { runDiff } from "./run-diff.ts";

const deprecatedBefore = (sunset: string): string =>
  petDocument.replace(
    "operationId: get_pet",
    `operationId: get_pet\n      deprecated: true\n      x-sunset: ${sunset}`,
  );
const gone = petDocument
  .replace(/paths:[\s\S]*(?=components:)/, "paths: {}\n")
  .replace("version: 1.0.0", "version: 2.0.0");

describe("promises on the command line", () => {
  test("are looked at where --layer or the configuration asks", async () => {
    const files = { "a.yaml": deprecatedBefore("2026-12-31"), "b.yaml": gone };
    const asked = {
      failOn: "policy",
      layer: undefined,
      today: "2026-11-25",
    };
    const without = await runDiff(projectWith(files), asked);
    expect(without.out).not.toContain("promise");
    expect(without.code).toBe(0);

    const layer = "wire,names,policy";
    const byFlag = await runDiff(projectWith(files), { ...asked, layer });
    expect(byFlag.out).toContain(
      "broken promise[removed-before-sunset] It was to work until 2026-12-31.\n  GET /pets/{pet_id}  a.yaml:9:5\n",
    );
    expect(byFlag.code).toBe(1);

    const config = `export default { diff: { policy: {} } };\n`;
    const configured = { ...files, "cabochon.config.mjs": config };
    expect((await runDiff(projectWith(configured), asked)).code).toBe(1);
    const layers = { ...asked, layer: "wire" };
    expect((await runDiff(projectWith(configured), layers)).code).toBe(0);
  });

  test("are judged by the day that is given", async () => {
    const files = { "a.yaml": deprecatedBefore("2026-12-31"), "b.yaml": gone };
    const asked = { failOn: "policy", layer: "policy" };
    const on = (today: string) =>
      runDiff(projectWith(files), { ...asked, today });
    expect((await on("2026-12-30")).code).toBe(1);
    expect((await on("2026-12-31")).code).toBe(0);
    expect(() => {
      checkComparisonFlags({ today: "tomorrow" });
    }).toThrow('--today takes a day such as 2026-11-25, not "tomorrow".');
  });

  test("are those of the configuration", async () => {
    const late = petDocument.replace(
      "operationId: get_pet",
      "operationId: get_pet\n      deprecated: true",
    );
    const files = { "a.yaml": petDocument, "b.yaml": late };
    const severity = `severity: { "version-unchanged": "off" }`;
    const policy = `policy: { noticeDays: { stable: 0 } }`;
    const asked = { failOn: "policy", layer: "policy" };
    expect((await runDiff(projectWith(files), asked)).out).toContain(
      "sunset-missing",
    );
    const lax = {
      ...files,
      "cabochon.config.mjs": configOf(`${severity}, ${policy}`),
    };
    expect((await runDiff(projectWith(lax), asked)).code).toBe(0);
    const wrong = {
      ...files,
      "cabochon.config.mjs": configOf("policy: { noticeDays: { stable: -1 } }"),
    };
    const refused = await runDiff(projectWith(wrong), asked);
    expect(refused.code).toBe(2);
    expect(refused.error).toContain("a number of days, such as 90");
  });
});

function configOf(members: string): string {
  return `export default { diff: { ${members} } };\n`;
}
