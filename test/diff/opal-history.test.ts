import { readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import type { ReportedFinding } from "../../generator/report/diff/json.ts";
import type { HistoryStep } from "../../generator/report/history/history-step.ts";
import { reportHistoryMarkdown } from "../../generator/report/history/markdown.ts";
import { ROOT } from "../support/opal-documents.ts";
import { opalDates, opalFolder, opalSteps } from "./opal-steps.ts";
import { isHistoryReport } from "./report-schemas.ts";
import { runHistory } from "./run-history.ts";

interface History {
  readonly steps: readonly HistoryStep[];
}

describe.runIf(opalSteps.length > 0)("the history of Opal", () => {
  let history: History = { steps: [] };

  beforeAll(async () => {
    const flags = { folder: opalFolder, format: "json" } as const;
    const printed = await runHistory(ROOT, flags);
    history = JSON.parse(printed) as History;
  });

  /** The findings of the step that leads to a version. */
  function to(date: string): readonly ReportedFinding[] {
    const step = history.steps.find(({ revision }) =>
      revision.startsWith(date),
    );
    return step?.findings ?? [];
  }

  test("has a step for each version but the first, as its schema says", () => {
    expect(history.steps).toHaveLength(opalDates.length - 1);
    isHistoryReport(history);
    expect(isHistoryReport.errors).toBeNull();
  });

  test("is what `npm run history:opal` has written", () => {
    const written = readFileSync(join(ROOT, "docs/opal-history.md"), "utf8");
    expect(reportHistoryMarkdown(history.steps)).toBe(written);
  });

  test("reviewer stages became optional, which breaks who reads them", () => {
    expect(to("2025-06-30")).toContainEqual(
      expect.objectContaining({
        code: "property-became-optional",
        where: "RequestConfiguration.reviewer_stages",
        level: "breaking",
        sdk: "break",
        direction: "both",
      }),
    );
  });

  test("idp_group_mappings was renamed to mappings, in one finding", () => {
    const about = to("2025-06-30").filter(({ where }) =>
      /^IdpGroupMappingList\b/.test(where),
    );
    expect(about).toEqual([
      expect.objectContaining({
        code: "property-renamed",
        where: "IdpGroupMappingList.idp_group_mappings",
        before: "idp_group_mappings",
        after: "mappings",
        level: "breaking",
        sdk: "break",
      }),
    ]);
  });

  test("Request.reviewer_stages went from an array to an array or a text", () => {
    const about = to("2026-04-21").filter(
      ({ where }) => where === "Request.reviewer_stages",
    );
    expect(about).toEqual([
      expect.objectContaining({
        code: "type-widened",
        before: ["array"],
        after: ["array", "string"],
        level: "breaking",
        sdk: "break",
      }),
    ]);
  });

  test("an operation was renamed, which breaks code and no client", () => {
    const about = to("2025-06-30").filter(
      ({ before }) =>
        before === "delete_idp_group_mappings_by_app_resource_ID_group_ID",
    );
    expect(about).toEqual([
      expect.objectContaining({
        code: "operation-id-changed",
        after: "delete_idp_group_mappings",
        level: "safe",
        sdk: "break",
      }),
    ]);
  });

  test("RequestStatusEnum was recased, in one finding", () => {
    const about = to("2025-06-30").filter(
      ({ where }) => where === "RequestStatusEnum",
    );
    expect(about).toEqual([
      expect.objectContaining({
        code: "enum-value-renamed",
        before: ["pending", "approved", "denied", "canceled"],
        after: ["PENDING", "APPROVED", "DENIED", "CANCELED"],
        level: "risky",
        sdk: "break",
      }),
    ]);
  });

  test("enums that grew break nobody", () => {
    const grown = history.steps.flatMap(({ findings }) =>
      findings.filter(({ code }) => code === "enum-value-added"),
    );
    expect(grown.length).toBeGreaterThanOrEqual(10);
    expect(
      grown.filter(({ level, sdk }) => level === "breaking" || sdk !== "none"),
    ).toEqual([]);
  });

  test("what breaks has its reason in each step", () => {
    for (const { findings, semver, semverReasons } of history.steps) {
      const breaks = findings.filter(
        ({ level, sdk }) => level === "breaking" || sdk === "break",
      );
      expect(semver).toBe(breaks.length > 0 ? "major" : "minor");
      expect(semverReasons.map(({ fingerprint }) => fingerprint)).toEqual(
        expect.arrayContaining(breaks.map(({ fingerprint }) => fingerprint)),
      );
    }
  });
});

test.skipIf(opalSteps.length > 0)(
  `skipped, since ${opalFolder} is absent`,
  () => undefined,
);
