import { marked } from "marked";
import { describe, expect, test } from "vitest";

import { hostileAfter, shopAfter, shopBefore } from "./changed-shop.ts";
import { reportOf } from "./report-of.ts";
import { isDiffReport } from "./report-schemas.ts";

describe("the reports of a comparison", () => {
  test.each([
    [shopBefore, shopAfter],
    [shopAfter, shopBefore],
    [shopBefore, hostileAfter],
    [shopBefore, shopBefore],
    [shopBefore, "openapi: 3.1.0\npaths: { /a: { $ref: '#/nowhere' } }\n"],
  ])("JSON is as its schema says (%#)", async (base, revision) => {
    const layer = "wire,sdk,names,policy";
    const report = await reportOf(base, revision, "json", { layer });
    isDiffReport(JSON.parse(report));
    expect(isDiffReport.errors).toBeNull();
  });

  test("the schema refuses what is no report", () => {
    expect(
      isDiffReport({ findings: [{}], semver: "major", notJudged: [] }),
    ).toBe(false);
  });

  test("Markdown for a pull request", async () => {
    expect(await reportOf(shopBefore, shopAfter, "markdown"))
      .toMatchInlineSnapshot(`
        "## API changes

        **3 breaking, 0 risky, 1 safe**; the package's next version is **major**: 1 change breaks code that uses the package, 2 break clients.

        ### Breaks clients (3)

        | where | what | verdict |
        | --- | --- | --- |
        | <code>DELETE /orders/{id}</code> | The operation is gone. | breaking, sdk break |
        | <code>GET /orders query page_size</code> | &#96;maximum&#96; is tighter. | breaking |
        | <code>Order.total</code> | The property may be missing now. | breaking |

        <details>
        <summary>What to do</summary>

        - <code>DELETE /orders/{id}</code> (\`operation-removed\`): Keep it, deprecated, until nobody calls it; or release a new major version.
          - <code>"DELETE /orders/{id}"</code> → (nothing)
          - reaches <code>DELETE /orders/{id}</code>
          - at <code>a.yaml:17:5</code>
        - <code>GET /orders query page_size</code> (\`range-tightened\`): In requests, go on accepting what was accepted.
          - <code>200</code> → <code>100</code>
          - reaches <code>GET /orders</code>
          - at <code>a.yaml:9:41</code> → <code>b.yaml:9:41</code>
        - <code>Order.total</code> (\`property-became-optional\`): In responses, go on sending it each time.
          - <code>true</code> → <code>false</code>
          - reaches <code>GET /orders</code>
          - at <code>a.yaml:29:9</code> → <code>b.yaml:23:9</code>

        </details>

        <details>
        <summary>Safe (1)</summary>

        | where | what | verdict |
        | --- | --- | --- |
        | <code>Order.paid</code> | The property is new. | safe |

        </details>
        "
      `);
  });

  test("annotations of GitHub", async () => {
    expect(await reportOf(shopBefore, shopAfter, "github"))
      .toMatchInlineSnapshot(`
        "::error file=a.yaml,line=17,col=5,title=DELETE /orders/{id} [operation-removed]::The operation is gone. Keep it, deprecated, until nobody calls it; or release a new major version.
        ::error file=b.yaml,line=9,col=41,title=GET /orders query page_size [range-tightened]::\`maximum\` is tighter. In requests, go on accepting what was accepted.
        ::error file=b.yaml,line=23,col=9,title=Order.total [property-became-optional]::The property may be missing now. In responses, go on sending it each time.
        ::notice file=b.yaml,line=24,col=9,title=Order.paid [property-added]::The property is new. Nothing to do.
        3 breaking, 0 risky, 1 safe; the package's next version is major: 1 change breaks code that uses the package, 2 break clients.
        "
      `);
  });

  test("JUnit fails what --fail-on names", async () => {
    expect(await reportOf(shopBefore, shopAfter, "junit"))
      .toMatchInlineSnapshot(`
        "<?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="cabochon diff" tests="4" failures="3">
        <testsuite name="operation-removed" tests="1" failures="1" skipped="0">
        <testcase name="DELETE /orders/{id}" classname="operation-removed">
        <failure message="The operation is gone." type="operation-removed">
        breaking, sdk break
        a.yaml:17:5
        Keep it, deprecated, until nobody calls it; or release a new major version.
        </failure>
        </testcase>
        </testsuite>
        <testsuite name="range-tightened" tests="1" failures="1" skipped="0">
        <testcase name="GET /orders query page_size" classname="range-tightened">
        <failure message="\`maximum\` is tighter." type="range-tightened">
        breaking
        a.yaml:9:41
        b.yaml:9:41
        In requests, go on accepting what was accepted.
        </failure>
        </testcase>
        </testsuite>
        <testsuite name="property-became-optional" tests="1" failures="1" skipped="0">
        <testcase name="Order.total" classname="property-became-optional">
        <failure message="The property may be missing now." type="property-became-optional">
        breaking
        a.yaml:29:9
        b.yaml:23:9
        In responses, go on sending it each time.
        </failure>
        </testcase>
        </testsuite>
        <testsuite name="property-added" tests="1" failures="0" skipped="0">
        <testcase name="Order.paid" classname="property-added">
        <system-out>
        The property is new.
        safe
        b.yaml:24:9
        Nothing to do.
        </system-out>
        </testcase>
        </testsuite>
        </testsuites>
        "
      `);
    expect(
      await reportOf(shopBefore, shopAfter, "junit", { failOn: "none" }),
    ).toContain('failures="0"');
  });

  test("SARIF has a rule for each code and a fingerprint for each finding", async () => {
    const log = JSON.parse(
      await reportOf(shopBefore, shopAfter, "sarif"),
    ) as SarifLog;
    const [run] = log.runs;
    expect(
      run?.results.map(({ ruleId, level, locations }) => [
        level,
        ruleId,
        locations[0]?.physicalLocation.artifactLocation.uri,
        locations[0]?.physicalLocation.region.startLine,
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "error",
          "operation-removed",
          "a.yaml",
          17,
        ],
        [
          "error",
          "range-tightened",
          "b.yaml",
          9,
        ],
        [
          "error",
          "property-became-optional",
          "b.yaml",
          23,
        ],
        [
          "note",
          "property-added",
          "b.yaml",
          24,
        ],
      ]
    `);
    for (const { ruleId, ruleIndex, partialFingerprints } of run?.results ??
      []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(Object.values(partialFingerprints)).toHaveLength(1);
    }
  });
});

describe("a hostile document", () => {
  test("is text in Markdown", async () => {
    const report = await reportOf(shopBefore, hostileAfter, "markdown");
    expect(report).not.toMatch(/@\w|<img|<script|\n::/);
    const html = marked.parse(report) as string;
    expect(html).not.toMatch(/<img|<script/);
    for (const row of html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)) {
      expect(row[1]?.match(/<t[dh]>/g)).toHaveLength(3);
    }
  });

  test("gives no command of its own to GitHub", async () => {
    const report = await reportOf(shopBefore, hostileAfter, "github");
    const lines = report.trimEnd().split("\n");
    expect(lines.filter((line) => line.includes("::pwned"))).toEqual([]);
    expect(lines.slice(0, -1)).toSatisfy((all: string[]) =>
      all.every((line) => /^::(?:error|warning|notice) file=/.test(line)),
    );
  });

  test("leaves the XML of JUnit whole", async () => {
    const report = await reportOf(shopBefore, hostileAfter, "junit");
    expect(report).not.toMatch(/<img|<script|&amp;amp;'/);
    const tags = [
      ...report.matchAll(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g),
    ];
    expect(tags).toHaveLength(report.split("<").length - 2);
    const open: string[] = [];
    for (const [, end, name = "", , alone] of tags) {
      if (end === "/") expect(open.pop()).toBe(name);
      else if (alone !== "/") open.push(name);
    }
    expect(open).toEqual([]);
  });
});

interface SarifLog {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
      }[];
    }[];
  }[];
}
