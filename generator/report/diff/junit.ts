import { failsOn, type FailOn } from "../../diff/policy/fails-on.ts";
import { groupBy } from "../../ir/group-by.ts";
import { escapeMarkup } from "../escape-markup.ts";
import { placeText } from "./described-side.ts";
import type {
  ReportedComparison,
  ReportedFinding,
  ReportedLocation,
} from "./json.ts";
import { verdictOf } from "./sections.ts";

/**
 * JUnit's XML, as build servers read it: a suite per code, a test case per finding. What the command
 * is to fail on is a failure, and what was accepted is skipped.
 */
export function reportDiffJunit(
  { findings }: ReportedComparison,
  failOn: readonly FailOn[],
): string {
  const suites = [...groupBy(findings, ({ code }) => code)].map(
    ([code, members]) =>
      element(
        "testsuite",
        {
          ...counted(code, members, failOn),
          skipped: members.filter(({ accepted }) => accepted !== null).length,
        },
        members.map((finding) => testCase(finding, failOn)),
      ),
  );
  const root = counted("cabochon diff", findings, failOn);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", root, suites)}\n`;
}

type Attributes = Readonly<Record<string, string | number>>;

function counted(
  name: string,
  findings: readonly ReportedFinding[],
  failOn: readonly FailOn[],
): Attributes {
  return {
    name,
    tests: findings.length,
    failures: findings.filter((finding) => failsOn(finding, failOn)).length,
  };
}

function testCase(finding: ReportedFinding, failOn: readonly FailOn[]): string {
  const { accepted, code, help, location, message, where } = finding;
  const places = [location.base, location.revision]
    .filter((place): place is ReportedLocation => place !== null)
    .map(placeText);
  const text = [verdictOf(finding), ...places, help].join("\n");
  const outcome = failsOn(finding, failOn)
    ? [element("failure", { message, type: code }, lines(text))]
    : accepted === null
      ? [element("system-out", {}, lines(`${message}\n${text}`))]
      : [element("skipped", { message: accepted }, [])];
  return element("testcase", { name: where, classname: code }, outcome);
}

function lines(text: string): readonly string[] {
  return text.split("\n").map(escapeMarkup);
}

function element(
  name: string,
  attributes: Attributes,
  content: readonly string[],
): string {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`,
  );
  const start = `<${name}${given.join("")}`;
  return content.length === 0
    ? `${start}/>`
    : `${start}>\n${content.join("\n")}\n</${name}>`;
}
