import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";
import { describe, expect, test } from "vitest";

import { definitions } from "../../generator/diff/catalogue/catalogue.ts";
import type { Finding } from "../../generator/diff/change.ts";
import type { JsonObject } from "../../generator/ir/json.ts";
import { opalDates, opalFolder } from "./opal-steps.ts";
import { findingsOf } from "./plan-of.ts";

const documents = new Map(
  opalDates.map((date) => [
    date,
    parse(readFileSync(join(opalFolder, `${date}.yaml`), "utf8")) as JsonObject,
  ]),
);

function between(base: string, revision: string): readonly Finding[] {
  return findingsOf(documents.get(base) ?? {}, documents.get(revision) ?? {});
}

describe.runIf(opalDates.length > 0)("the versions of Opal", () => {
  const pairs = opalDates.flatMap((base, index) =>
    opalDates.slice(index + 1).map((revision) => [base, revision] as const),
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

  test.each(opalDates)("%s does not differ from itself", (date) => {
    expect(between(date, date)).toEqual([]);
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

test.skipIf(opalDates.length > 0)(
  `skipped, since ${opalFolder} is absent`,
  () => undefined,
);
