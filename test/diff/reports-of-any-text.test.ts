import { DOMParser, type Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, test } from "vitest";

import { reportDiffGithub } from "../../generator/report/diff/github.ts";
import type {
  ReportedComparison,
  ReportedFinding,
} from "../../generator/report/diff/json.ts";
import { reportDiffJunit } from "../../generator/report/diff/junit.ts";
import { reportDiffMarkdown } from "../../generator/report/diff/markdown.ts";
import { reportDiffSarif } from "../../generator/report/diff/sarif.ts";
import { fuzzRuns } from "../support/fuzz-runs.ts";
import { sarifErrors } from "../report/sarif-errors.ts";
import { shopAfter, shopBefore, hostileAfter } from "./changed-shop.ts";
import { reportOf } from "./report-of.ts";

/** Texts of what means something somewhere: markup, commands, ends of lines, halves of characters. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."\n \r\n | ` `` * _ [a](b) ![a](b) @everyone #1 :: ::error::a %0A % < > & \" ' <b> </td> <!-- --> ]]> &amp; \\ $x$ ~~ https://a.example \u0000 \u001b[31m \ud800 \u2028 é 漢".split(
          " ",
        ),
        "\n",
        " ",
      ),
      fc.string({ maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(""));

const findings = fc.record<ReportedFinding>({
  code: fc.constantFrom("property-removed", "operation-removed"),
  level: fc.constantFrom("breaking", "risky", "safe"),
  sdk: fc.constantFrom("break", "mock", "none"),
  policy: fc.constant("none"),
  layers: fc.constant(["wire"]),
  direction: fc.constantFrom("request", null),
  operations: fc.array(
    fc.record({ method: text, path: text, operationId: fc.option(text) }),
    { maxLength: 2 },
  ),
  symbols: fc.array(text, { maxLength: 2 }),
  where: text,
  location: fc.record({
    base: fc.option(placeWith(text)),
    revision: fc.option(placeWith(text)),
  }),
  before: fc.option(text),
  after: fc.option(text),
  message: text,
  witness: fc.constant(null),
  proof: fc.constant(null),
  fingerprint: fc.constant("0123456789abcdef"),
  help: text,
  accepted: fc.option(text),
});

function placeWith(
  name: fc.Arbitrary<string>,
): fc.Arbitrary<ReportedFinding["location"]["base"] & {}> {
  return fc.record({
    pointer: name.map((token) => `/${token}`),
    // No file is called by half a character.
    file: name.map((given) => given.replaceAll("\ud800", "")),
    line: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 9 }),
  });
}

const comparisons: fc.Arbitrary<ReportedComparison> = fc
  .array(findings, { minLength: 1, maxLength: 3 })
  .map((all) => ({
    findings: all,
    semver: "major",
    semverReasons: all.map(({ code, where, message, fingerprint }) => ({
      code,
      where,
      message,
      fingerprint,
      because: "breaks-code",
    })),
    notJudged: [],
    staleAcceptances: [],
  }));

/** What each element of JUnit's XML may have and hold, as the schema of Jenkins (junit-10.xsd) says. */
const elements: Readonly<
  Record<string, { attributes: readonly string[]; children: readonly string[] }>
> = {
  testsuites: {
    attributes: ["name", "time", "tests", "failures", "errors", "disabled"],
    children: ["testsuite"],
  },
  testsuite: {
    attributes: ["name", "tests", "failures", "errors", "skipped", "time"],
    children: ["testcase", "properties", "system-out", "system-err"],
  },
  testcase: {
    attributes: ["name", "classname", "time", "status", "assertions"],
    children: ["skipped", "error", "failure", "system-out", "system-err"],
  },
  failure: { attributes: ["message", "type"], children: [] },
  skipped: { attributes: ["message", "type"], children: [] },
  "system-out": { attributes: [], children: [] },
};

function expectJunit(xml: string): void {
  const { documentElement } = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  }).parseFromString(xml, "text/xml");
  expect(documentElement?.tagName).toBe("testsuites");
  if (documentElement !== null) expectElement(documentElement);
}

function expectElement(element: Element): void {
  const allowed = elements[element.tagName];
  for (const { name } of element.attributes) {
    expect(allowed?.attributes, element.tagName).toContain(name);
  }
  for (const child of element.childNodes) {
    if (child.nodeType !== child.ELEMENT_NODE) continue;
    expect(allowed?.children, element.tagName).toContain(child.nodeName);
    expectElement(child as Element);
  }
}

describe("whatever texts a comparison has", () => {
  test("JUnit is well-formed, of the elements and attributes of its schema", () => {
    fc.assert(
      fc.property(comparisons, (comparison) =>
        expectJunit(reportDiffJunit(comparison, ["breaking"])),
      ),
      { numRuns: fuzzRuns / 10 },
    );
  });

  test("SARIF is as its schema says", () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const log: unknown = JSON.parse(reportDiffSarif(comparison, "1.2.3"));
        expect(sarifErrors(log)).toEqual([]);
      }),
      { numRuns: fuzzRuns / 10 },
    );
  });

  test("GitHub gets one command for each finding, which gives the text back", () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const counted = comparison.findings.filter(
          ({ accepted }) => accepted === null,
        );
        const lines = reportDiffGithub(comparison).split(/\r\n|[\n\r]/);
        const commands = lines.filter((line) => line.startsWith("::"));
        expect(lines).toHaveLength(counted.length + 2);
        expect(commands).toHaveLength(counted.length);
        for (const [index, { help, message }] of counted.entries()) {
          const [, said = ""] =
            /^::\w+ [^:]*::(.*)$/su.exec(commands[index] ?? "") ?? [];
          expect(decodeCommand(said)).toBe(`${message} ${help}`);
        }
      }),
      { numRuns: fuzzRuns / 10 },
    );
  });

  test("Markdown keeps its tables, and has no element of a document's own", () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const html = marked.parse(reportDiffMarkdown(comparison)) as string;
        const tags = html.match(/<[a-z][^\s>/]*/g) ?? [];
        const own = new Set(tags.map((tag) => tag.slice(1)));
        expect([...own].filter((tag) => !markdownTags.has(tag))).toEqual([]);
        for (const [, row = ""] of html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)) {
          expect(row.match(/<t[dh]>/g)).toHaveLength(3);
        }
        const words = html
          .replaceAll(/<!--[\s\S]*?-->/g, "\u0001")
          .replaceAll(/<code>[\s\S]*?<\/code>/g, "")
          .replaceAll(/&#(\d+);/g, (_, code) =>
            String.fromCodePoint(Number(code)),
          );
        expect(words).not.toMatch(/@\w|#\d/);
      }),
      { numRuns: fuzzRuns / 10 },
    );
  });
});

/** What the report itself is made of. */
const markdownTags = new Set(
  "h2 h3 p strong table thead tbody tr th td code details summary ul li em".split(
    " ",
  ),
);

function decodeCommand(said: string): string {
  return said
    .replaceAll("%0A", "\n")
    .replaceAll("%0D", "\r")
    .replaceAll("%25", "%");
}

test.each([
  [shopBefore, shopAfter],
  [shopBefore, hostileAfter],
  [shopBefore, shopBefore],
  [shopBefore, "openapi: 3.1.0\npaths: { /a: { $ref: '#/nowhere' } }\n"],
])(
  "SARIF and JUnit of whole documents are as their schemas say (%#)",
  async (base, revision) => {
    expect(
      sarifErrors(JSON.parse(await reportOf(base, revision, "sarif"))),
    ).toEqual([]);
    expectJunit(await reportOf(base, revision, "junit"));
  },
);
