import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";
import { describe, expect, test } from "vitest";

import { definitions } from "../../generator/diff/catalogue/catalogue.ts";
import type { Finding } from "../../generator/diff/change.ts";
import type { JsonObject } from "../../generator/ir/json.ts";
import { ROOT } from "../support/opal-documents.ts";
import { findingsOf } from "./plan-of.ts";

const folder = join(ROOT, "../shared/specs/opal");
const dates = existsSync(folder)
  ? readdirSync(folder)
      .map((file) => file.replace(".yaml", ""))
      .toSorted()
  : [];
const documents = new Map(
  dates.map((date) => [
    date,
    parse(readFileSync(join(folder, `${date}.yaml`), "utf8")) as JsonObject,
  ]),
);

function between(base: string, revision: string): readonly Finding[] {
  return findingsOf(documents.get(base) ?? {}, documents.get(revision) ?? {});
}

/** The findings of a code, each as its place, or with what it was before and after. */
function found(findings: readonly Finding[], code: string): readonly unknown[] {
  return findings
    .filter((each) => each.code === code)
    .map(({ where }) => where);
}

describe.runIf(dates.length > 0)("the versions of Opal", () => {
  const pairs = dates.flatMap((base, index) =>
    dates.slice(index + 1).map((revision) => [base, revision] as const),
  );

  test.each(pairs)("%s to %s mirrors the way back", (base, revision) => {
    const there = between(base, revision).map(({ code, before, after }) =>
      JSON.stringify([code, before, after]),
    );
    const back = between(revision, base).map(({ code, before, after }) =>
      JSON.stringify([definitions[code].mirror, after, before]),
    );
    expect(back.toSorted()).toEqual(there.toSorted());
  });

  test.each(dates)("%s does not differ from itself", (date) => {
    expect(between(date, date)).toEqual([]);
  });

  test("2024-11-25 to 2025-06-30: reviewer stages became optional, mappings were renamed, a status was recased", () => {
    const findings = between("2024-11-25", "2025-06-30");
    expect(found(findings, "property-became-optional")).toContain(
      "RequestConfiguration.reviewer_stages",
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "property-renamed",
        where: "IdpGroupMappingList.idp_group_mappings",
        after: "mappings",
      }),
    );
    expect(found(findings, "property-removed")).not.toContain(
      "IdpGroupMappingList.idp_group_mappings",
    );
    expect(found(findings, "enum-value-renamed")).toEqual([
      "RequestStatusEnum",
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "operation-id-changed",
        sdk: "break",
        before: "delete_idp_group_mappings_by_app_resource_ID_group_ID",
        after: "delete_idp_group_mappings",
      }),
    );
  });

  test("2025-10-27 to 2026-04-21: reviewer stages may be a text as well", () => {
    expect(between("2025-10-27", "2026-04-21")).toContainEqual(
      expect.objectContaining({
        code: "type-widened",
        level: "breaking",
        where: "Request.reviewer_stages",
        before: ["array"],
        after: ["array", "string"],
      }),
    );
  });

  test.each(pairs)(
    "%s to %s: enums that grew break nobody",
    (base, revision) => {
      const grown = between(base, revision).filter(
        ({ code }) => code === "enum-value-added",
      );
      for (const { level, sdk } of grown) {
        expect({ level, sdk }).not.toMatchObject({ level: "breaking" });
        expect(sdk).toBe("none");
      }
      const places = grown.map(({ where }) => where);
      expect(new Set(places).size).toBe(places.length);
    },
  );
});

test.skipIf(dates.length > 0)(
  `skipped, since ${folder} is absent`,
  () => undefined,
);
