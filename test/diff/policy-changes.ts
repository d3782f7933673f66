import type { JsonObject, JsonValue } from "../../generator/ir/json.ts";
import {
  documentWith,
  object,
  queryOf,
  responseOf,
  requestOf,
  text,
} from "./documents.ts";

/** Two versions, and what the policy layer must say of them: all of it, on the day below. */
export interface PolicyRow {
  readonly id: string;
  readonly base: JsonObject;
  readonly revision: JsonObject;
  /** Sorted; empty where every promise is kept. */
  readonly codes: readonly string[];
}

/** The day of the comparison in each row. */
export const today = "2026-06-01";

const past = "2026-05-31";
const near = "2026-07-15";
const far = "2027-06-01";

/** The operation `GET /users` with more members. */
function operation(more: JsonObject): JsonObject {
  return documentWith({ operation: more });
}

/** A second operation, so that the first can come and go. */
function withSecond(more: JsonObject): JsonObject {
  return documentWith({
    root: {
      paths: {
        "/users": {
          get: { operationId: "listUsers", tags: ["users"], responses: done },
        },
        "/teams": {
          get: {
            operationId: "listTeams",
            tags: ["users"],
            responses: done,
            ...more,
          },
        },
      },
    },
  });
}

const done: JsonObject = { 204: { description: "Done." } };

/** The property `name` of what a response brings, and another that stays. */
function property(name: JsonValue | undefined): JsonObject {
  return responseOf(object({ id: text, ...(name !== undefined && { name }) }));
}

function parameter(more: JsonObject | undefined): JsonObject {
  return more === undefined
    ? documentWith()
    : queryOf({ schema: text, ...more });
}

function enumOf(schema: JsonObject): JsonObject {
  return requestOf(object({ kind: schema }));
}

/** With a version, and with or without an operation more. */
function versioned(version: string, more: JsonObject = {}): JsonObject {
  return documentWith({
    root: { info: { title: "Test API", version }, ...more },
  });
}

const twoPaths: JsonObject = withSecond({})["paths"] as JsonObject;
const noPaths: JsonObject = { paths: {} };

const deprecated = { deprecated: true } as const;
const alpha = { "x-stability-level": "alpha" } as const;
const beta = { "x-stability-level": "beta" } as const;

/** What removes something: the ways in which that keeps the promises, and does not. */
function removals(
  kind: string,
  of: (more: JsonObject) => JsonObject,
  gone: JsonObject,
): readonly PolicyRow[] {
  const row = (
    id: string,
    more: JsonObject,
    ...codes: readonly string[]
  ): PolicyRow => ({
    id: `${kind} removed, ${id}`,
    base: of(more),
    revision: gone,
    codes,
  });
  const dated = (sunset: JsonValue): JsonObject => ({
    ...deprecated,
    "x-sunset": sunset,
  });
  return [
    row("not deprecated", {}, "removed-without-deprecation"),
    row(
      "not deprecated but dated",
      { "x-sunset": past },
      "removed-without-deprecation",
    ),
    row("deprecated", deprecated),
    row("after its sunset", dated(past)),
    row(
      "on its last day but one",
      dated("2026-06-02"),
      "removed-before-sunset",
    ),
    row("on the day of its sunset", dated(today)),
    row("before its sunset", dated(far), "removed-before-sunset"),
    row(
      "before a sunset with a time",
      dated("2026-06-02T03:00:00+02:00"),
      "removed-before-sunset",
    ),
    row(
      "after a sunset with a time, in UTC",
      dated("2026-06-02T01:00:00+09:00"),
    ),
    row(
      "with `sunset`",
      { ...deprecated, sunset: far },
      "removed-before-sunset",
    ),
    row("with an invalid sunset", dated("next year"), "sunset-invalid"),
    row(
      "with a day that does not exist",
      dated("2026-02-30"),
      "sunset-invalid",
    ),
    row("with a number for a sunset", dated(2026), "sunset-invalid"),
    row("with an object for a sunset", dated({ on: far }), "sunset-invalid"),
    row("with null for a sunset", dated(null)),
    row("alpha", alpha),
    row("beta", beta, "removed-without-deprecation"),
    row(
      "of an unknown level",
      { "x-stability-level": "gold" },
      "removed-without-deprecation",
    ),
    row(
      "of a level that is no text",
      { "x-stability-level": ["alpha"] },
      "removed-without-deprecation",
    ),
  ];
}

/** What deprecates something, and tells until when it works. */
function deprecations(
  kind: string,
  of: (more: JsonObject) => JsonObject,
): readonly PolicyRow[] {
  const row = (
    id: string,
    [before, after]: readonly [JsonObject, JsonObject],
    ...codes: readonly string[]
  ): PolicyRow => ({
    id: `${kind}, ${id}`,
    base: of(before),
    revision: of(after),
    codes,
  });
  const until = (sunset: JsonValue, more: JsonObject = {}): JsonObject => ({
    ...deprecated,
    ...more,
    "x-sunset": sunset,
  });
  return [
    row("deprecated without a sunset", [{}, deprecated], "sunset-missing"),
    row("deprecated with a far sunset", [{}, until(far)]),
    row("deprecated with a far `sunset`", [{}, { ...deprecated, sunset: far }]),
    row("deprecated with a near sunset", [{}, until(near)], "sunset-too-near"),
    row("deprecated in beta with the same", [beta, until(near, beta)]),
    row(
      "deprecated in beta too late",
      [beta, until("2026-06-15", beta)],
      "sunset-too-near",
    ),
    row("deprecated in alpha without a sunset", [
      alpha,
      { ...alpha, ...deprecated },
    ]),
    row(
      "deprecated with an invalid sunset",
      [{}, until("soon")],
      "sunset-invalid",
    ),
    row(
      "deprecated with a list for a sunset",
      [{}, until([far])],
      "sunset-invalid",
    ),
    row(
      "deprecated with true for a sunset",
      [{}, until(true)],
      "sunset-invalid",
    ),
    row("no longer deprecated", [until(far), {}]),
    row("put off", [until(near), until(far)]),
    row(
      "brought forward",
      [until(far), until("2027-05-01")],
      "sunset-moved-earlier",
    ),
    row("brought forward in alpha", [until(far, alpha), until(near, alpha)]),
    row("sunset taken away", [until(far), deprecated], "sunset-removed"),
    row("sunset spoilt", [until(far), until("later")], "sunset-invalid"),
    row("sunset mended", [until("later"), until(far)]),
    row(
      "sunset told late and near",
      [deprecated, until(near)],
      "sunset-too-near",
    ),
    row("sunset told late and far", [deprecated, until(far)]),
    row("sunset of what is not deprecated", [{}, { "x-sunset": "whenever" }]),
    row("level lowered", [{}, beta], "stability-lowered"),
    row("level lowered from beta", [beta, alpha], "stability-lowered"),
    row("level raised", [alpha, beta], "stability-raised"),
    row("level stated", [{}, { "x-stability-level": "stable" }]),
    row("level taken away", [beta, {}], "stability-missing"),
    row(
      "level spoilt",
      [beta, { "x-stability-level": "Beta" }],
      "stability-invalid",
    ),
    row(
      "level of another type",
      [beta, { "x-stability-level": { is: 1 } }],
      "stability-invalid",
    ),
    row("another extension", [{ "x-owner": "a" }, { "x-owner": { b: [] } }]),
  ];
}

const oneOf = (old: JsonObject): JsonObject => ({
  oneOf: [{ const: "NEW" }, { const: "OLD", ...old }],
});

/** Single changes, each with what the policy layer says of it. Versions are judged in rows of their own. */
export const policyChanges: readonly PolicyRow[] = [
  ...removals("operation", withSecond, documentWith()),
  ...removals("parameter", parameter, parameter(undefined)),
  ...removals(
    "property",
    (more) => property({ type: "string", ...more }),
    property(undefined),
  ),
  ...removals(
    "component schema",
    (more) => documentWith({ schemas: { Old: { type: "object", ...more } } }),
    documentWith(),
  ),
  ...deprecations("operation", operation),
  ...deprecations("parameter", parameter),
  ...deprecations("property", (more) => property({ type: "string", ...more })),
  {
    id: "value removed from an enum",
    base: enumOf({ enum: ["NEW", "OLD"] }),
    revision: enumOf({ enum: ["NEW"] }),
    codes: ["removed-without-deprecation"],
  },
  {
    id: "value removed from a deprecated enum",
    base: enumOf({ enum: ["NEW", "OLD"], deprecated: true }),
    revision: enumOf({ enum: ["NEW"], deprecated: true }),
    codes: [],
  },
  {
    id: "deprecated value removed from alternatives",
    base: enumOf(oneOf(deprecated)),
    revision: enumOf({ oneOf: [{ const: "NEW" }] }),
    codes: [],
  },
  {
    id: "value removed from alternatives",
    base: enumOf(oneOf({})),
    revision: enumOf({ oneOf: [{ const: "NEW" }] }),
    codes: ["removed-without-deprecation"],
  },
  {
    id: "value that only comes removed",
    base: responseOf(object({ kind: { enum: ["NEW", "OLD"] } })),
    revision: responseOf(object({ kind: { enum: ["NEW"] } })),
    codes: [],
  },
  {
    id: "property of a deprecated operation removed",
    base: documentWith({
      operation: deprecated,
      parameters: [{ name: "q", in: "query", schema: text }],
    }),
    revision: documentWith({ operation: deprecated }),
    codes: [],
  },
  {
    id: "schema that went with its only user",
    base: documentWith({
      root: {
        paths: {
          "/users": { get: { responses: done } },
          "/old": {
            get: {
              deprecated: true,
              responses: {
                200: {
                  description: "",
                  content: {
                    "application/json": {
                      schema: { $ref: "#/components/schemas/Old" },
                    },
                  },
                },
              },
            },
          },
        },
      },
      schemas: { Old: object({ next: { $ref: "#/components/schemas/Old" } }) },
    }),
    revision: documentWith({
      root: { paths: { "/users": { get: { responses: done } } } },
    }),
    codes: [],
  },
  {
    id: "operation moved",
    base: documentWith(),
    revision: documentWith({ path: "/people" }),
    codes: ["removed-without-deprecation"],
  },
  {
    id: "deprecated operation moved",
    base: operation(deprecated),
    revision: documentWith({ path: "/people", operation: deprecated }),
    codes: [],
  },
  {
    id: "new operation with an unknown level",
    base: documentWith(),
    revision: withSecond({ "x-stability-level": "gold" }),
    codes: ["stability-invalid"],
  },
  {
    id: "new operation without a level",
    base: documentWith(),
    revision: withSecond({}),
    codes: [],
  },
];

/** The same for the version of the document. */
export const versionChanges: readonly PolicyRow[] = [
  versionRow(
    "breaking, unchanged",
    ["1.0.0", "1.0.0"],
    noPaths,
    "version-unchanged",
  ),
  versionRow(
    "breaking, patch",
    ["1.0.0", "1.0.1"],
    noPaths,
    "version-raised-too-little",
  ),
  versionRow(
    "breaking, minor",
    ["1.0.0", "1.1.0"],
    noPaths,
    "version-raised-too-little",
  ),
  versionRow("breaking, major", ["1.0.0", "2.0.0"], noPaths),
  versionRow("breaking, minor before 1.0.0", ["0.3.0", "0.4.0"], noPaths),
  versionRow(
    "breaking, patch before 1.0.0",
    ["0.3.0", "0.3.1"],
    noPaths,
    "version-raised-too-little",
  ),
  versionRow(
    "breaking, lowered",
    ["2.0.0", "1.9.0"],
    noPaths,
    "version-lowered",
  ),
  versionRow("breaking, `v2`", ["v1", "v2"], noPaths),
  versionRow("breaking, ten after nine", ["9.0.0", "10.0.0"], noPaths),
  versionRow("breaking, a later day", ["2026-01-01", "2026-05-01"], noPaths),
  versionRow(
    "breaking, an earlier day",
    ["2026-05-01", "2026-01-01"],
    noPaths,
    "version-lowered",
  ),
  versionRow(
    "breaking, the same day",
    ["2026-05-01", "2026-05-01"],
    noPaths,
    "version-unchanged",
  ),
  versionRow("breaking, another scheme", ["1.0.0", "2026-05-01"], noPaths),
  versionRow("breaking, words", ["first", "second"], noPaths),
  versionRow(
    "breaking, the same word",
    ["latest", "latest"],
    noPaths,
    "version-unchanged",
  ),
  versionRow(
    "breaking, prerelease to release",
    ["2.0.0-rc.1", "2.0.0"],
    noPaths,
  ),
  versionRow(
    "breaking, an earlier prerelease",
    ["2.0.0-rc.10", "2.0.0-rc.9"],
    noPaths,
    "version-lowered",
  ),
  versionRow(
    "addition, unchanged",
    ["1.0.0", "1.0.0"],
    { paths: twoPaths },
    "version-unchanged",
  ),
  versionRow(
    "addition, patch",
    ["1.0.0", "1.0.1"],
    { paths: twoPaths },
    "version-raised-too-little",
  ),
  versionRow("addition, minor", ["1.0.0", "1.1.0"], { paths: twoPaths }),
  versionRow("addition, patch before 1.0.0", ["0.1.0", "0.1.1"], {
    paths: twoPaths,
  }),
  versionRow("nothing, unchanged", ["1.0.0", "1.0.0"], {}),
  versionRow("nothing, raised", ["1.0.0", "1.0.1"], {}),
  versionRow("nothing, lowered", ["1.0.1", "1.0.0"], {}, "version-lowered"),
];

function versionRow(
  id: string,
  [before, after]: readonly [string, string],
  more: JsonObject,
  ...codes: readonly string[]
): PolicyRow {
  return {
    id: `version: ${id}`,
    base: versioned(before),
    revision: versioned(after, more),
    codes,
  };
}
