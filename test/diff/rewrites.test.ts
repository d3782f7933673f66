import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";
import { describe, expect, test } from "vitest";

import type { Finding } from "../../generator/diff/change.ts";
import { worstLevel } from "../../generator/diff/level.ts";
import type { JsonObject } from "../../generator/ir/json.ts";
import {
  ROOT,
  WHOLE_OPAL_ABSENT,
  wholeOpal,
} from "../support/opal-documents.ts";
import { acceptanceRows } from "./acceptance-rows.ts";
import { findingsOf } from "./plan-of.ts";
import { asOpenApi30, rewrites } from "./rewrites.ts";

const github = join(
  ROOT,
  "corpus/node_modules/@octokit/openapi/generated/api.github.com.json",
);

/** What differs for a client: that there are further names for the same does not. */
function onTheWire(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ code }) => code !== "schema-added")
    .map(({ code, where, before, after }) =>
      JSON.stringify([code, where, before, after]),
    );
}

describe.runIf(wholeOpal !== undefined)("a rewrite of Opal", () => {
  const base =
    wholeOpal === undefined
      ? {}
      : (parse(readFileSync(wholeOpal, "utf8")) as JsonObject);

  test.each(rewrites)("$id: no finding", ({ apply }) => {
    expect(onTheWire(findingsOf(base, apply(base)))).toEqual([]);
  });

  test("in words of OpenAPI 3.0: no finding", () => {
    expect(onTheWire(findingsOf(base, asOpenApi30(base)))).toEqual([]);
  });

  test("is one that changes something, for twelve at least", () => {
    const text = JSON.stringify(base);
    const changing = rewrites.filter(
      ({ apply }) => JSON.stringify(apply(base)) !== text,
    );
    expect(changing.length).toBeGreaterThanOrEqual(12);
  });
});

test.skipIf(wholeOpal !== undefined)(WHOLE_OPAL_ABSENT, () => undefined);

describe.runIf(existsSync(github))("a rewrite of GitHub", () => {
  const base = existsSync(github)
    ? (JSON.parse(readFileSync(github, "utf8")) as JsonObject)
    : {};

  test.each(rewrites)("$id: no finding", ({ apply }) => {
    expect(onTheWire(findingsOf(base, apply(base)))).toEqual([]);
  });
});

test.skipIf(existsSync(github))(
  `skipped, since ${github} is absent: npm ci in corpus/`,
  () => undefined,
);

describe("a rewrite of both versions", () => {
  const some = acceptanceRows.filter((_, index) => index % 8 === 1);

  test.each(rewrites)("$id: as bad as before", ({ apply }) => {
    const differing = some.filter(({ base, revision, level }) => {
      const findings = findingsOf(apply(base), apply(revision));
      return worstLevel(findings.map((each) => each.level)) !== level;
    });
    expect(differing.map(({ id }) => id)).toEqual([]);
  });
});
