import { execFileSync } from "node:child_process";

import { describe, expect, test } from "vitest";

import { petDocument, projectWith } from "../cli/sample-project.ts";
import { runDiff } from "./run-diff.ts";

const withoutOperation = petDocument.replace(
  /paths:[\s\S]*(?=components:)/,
  "paths: {}\n",
);

describe("cabochon diff", () => {
  test("exits with 1 where it finds what it is to fail on", async () => {
    const cwd = projectWith({
      "a.yaml": petDocument,
      "b.yaml": withoutOperation,
    });
    const { code, out } = await runDiff(cwd, { failOn: "breaking" });
    expect(out).toContain(
      "breaking, sdk break[operation-removed] The operation is gone.\n  GET /pets/{pet_id}  a.yaml:9:5\n",
    );
    expect(code).toBe(1);
    expect((await runDiff(cwd, {})).code).toBe(0);
    expect((await runDiff(cwd, { failOn: "sdk" })).code).toBe(1);
  });

  test("prints one JSON object with places in both documents", async () => {
    const cwd = projectWith({
      "a.yaml": petDocument,
      "b.yaml": petDocument.replace("get_pet", "show_pet"),
    });
    const { out, error } = await runDiff(cwd, { format: "json" });
    expect(error).toBe("");
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      findings: [
        {
          code: "operation-id-changed",
          level: "safe",
          operations: [
            { method: "GET", path: "/pets/{pet_id}", operationId: "get_pet" },
          ],
          location: {
            base: {
              pointer: "/paths/~1pets~1{pet_id}/get/operationId",
              line: 10,
              column: 7,
            },
            revision: { line: 10 },
          },
          before: "get_pet",
          after: "show_pet",
          sdk: "break",
          layers: ["wire", "names"],
          symbols: ["getPet", "showPet"],
          witness: null,
          proof: null,
        },
      ],
      notJudged: [],
    });
  });

  test("does not count what was accepted, until a day", async () => {
    const cwd = projectWith({
      "a.yaml": petDocument,
      "b.yaml": withoutOperation,
    });
    const { out } = await runDiff(cwd, { format: "json" });
    const { findings } = JSON.parse(out) as {
      readonly findings: readonly { readonly fingerprint: string }[];
    };
    const accepted = (expires: string): string =>
      findings
        .map(
          ({ fingerprint }) =>
            `- { fingerprint: "${fingerprint}", reason: known, expires: ${expires} }\n`,
        )
        .join("");
    const project = projectWith({
      "a.yaml": petDocument,
      "b.yaml": withoutOperation,
      "held.yaml": accepted("2999-01-01"),
      "over.yaml": accepted("2020-01-01"),
      "wrong.yaml": "- { fingerprint: x }\n",
    });
    const failOn = "breaking";
    const held = await runDiff(project, { failOn, accept: "held.yaml" });
    expect(held.code).toBe(0);
    expect(held.out).not.toContain("accepted until");
    const over = await runDiff(project, { failOn, accept: "over.yaml" });
    expect(over.code).toBe(1);
    expect(over.out).toContain(
      "was accepted until 2020-01-01 and counts again: known",
    );
    const wrong = await runDiff(project, { failOn, accept: "wrong.yaml" });
    expect(wrong.code).toBe(2);
    expect(wrong.error).toContain("entry 1 has no `reason`");
  });

  test.each([
    ["text", "0123456789abcdef is accepted, and there is no such finding"],
    ["json", '"state": "unused"'],
    ["markdown", "<summary>Acceptances to look at (1)</summary>"],
    ["html", "Acceptances to look at"],
    ["github", "::warning title=Acceptance::0123456789abcdef is accepted"],
  ] as const)(
    "tells in %s of what is accepted for nothing",
    async (format, told) => {
      const cwd = projectWith({
        "a.yaml": petDocument,
        "b.yaml": petDocument,
        "accepted.yaml":
          "- { fingerprint: 0123456789abcdef, reason: '*old*' }\n",
      });
      const { code, out } = await runDiff(cwd, {
        format,
        accept: "accepted.yaml",
      });
      expect(code).toBe(0);
      expect(out).toContain(told);
    },
  );

  test("takes levels from the configuration", async () => {
    const cwd = projectWith({
      "a.yaml": petDocument,
      "b.yaml": withoutOperation,
      "cabochon.config.mjs": `export default { diff: { severity: { "operation-removed": "off" } } };\n`,
    });
    const { code, out } = await runDiff(cwd, { failOn: "breaking" });
    expect(out).not.toContain("operation-removed");
    expect(code).toBe(0);
  });

  test("reads a version from git", async () => {
    const cwd = projectWith({ "api/openapi.yaml": petDocument });
    const git = (...args: readonly string[]): unknown =>
      execFileSync(
        "git",
        ["-c", "user.name=T", "-c", "user.email=t@example.com", ...args],
        { cwd },
      );
    git("init", "--quiet", "--initial-branch=main");
    git("add", ".");
    git("commit", "--quiet", "--message=first");
    const same = await runDiff(cwd, {
      base: "main:api/openapi.yaml",
      revision: "api/openapi.yaml",
    });
    expect(same.out).toContain("No difference");
    const missing = await runDiff(cwd, {
      base: "main:api/none.yaml",
      revision: "api/openapi.yaml",
    });
    expect(missing.code).toBe(2);
    expect(missing.error).toContain(
      "git says: path 'api/none.yaml' does not exist in 'main'",
    );
    const option = await runDiff(cwd, {
      base: "--output=x:y",
      revision: "api/openapi.yaml",
    });
    expect(option.error).toContain("does not exist");
  });

  test.each([
    ["an empty text", "", 0],
    ["a document without a version", "paths: {}\n", 0],
    ["a document of an unknown version", "openapi: 4.2.0\npaths: {}\n", 0],
    [
      "a dangling reference",
      "openapi: 3.1.0\npaths: { /a: { $ref: '#/nowhere' } }\n",
      0,
    ],
    ["a syntax error", "openapi: [\n", 2],
  ])("compares %s as far as it goes", async (_, text, expected) => {
    const cwd = projectWith({ "a.yaml": petDocument, "b.yaml": text });
    const { code, out } = await runDiff(cwd, {});
    expect(code).toBe(expected);
    if (expected === 0) expect(out).toContain("operation-removed");
  });

  test("proves by the compiler what breaks code", async () => {
    const cwd = projectWith({
      "a.yaml": petDocument,
      "b.yaml": petDocument.replace("get_pet", "show_pet"),
    });
    const { out } = await runDiff(cwd, { prove: true, format: "json" });
    expect(JSON.parse(out)).toMatchObject({
      findings: [
        {
          code: "operation-id-changed",
          sdk: "break",
          witness:
            'import { getPet } from "pet-sdk";\n\nexport const use: unknown = getPet;\n',
          proof: [],
        },
      ],
      notJudged: [],
    });
  });

  test("says what a layer is", async () => {
    await expect(runDiff(projectWith({}), { layer: "wires" })).rejects.toThrow(
      "--layer takes wire, sdk, names, policy",
    );
  });

  test("says nothing of what it could not read, but that it could not", async () => {
    const dangling = petDocument.replace(
      "nickname: { type: string, nullable: true }",
      'nickname: { $ref: "#/components/schemas/Nickname" }',
    );
    const cwd = projectWith({
      "a.yaml": dangling,
      "b.yaml": `${dangling}    Nickname: { type: string }\n`,
    });
    const { out } = await runDiff(cwd, { format: "json" });
    expect(JSON.parse(out)).toMatchObject({
      findings: [{ code: "schema-added" }],
      notJudged: [{ side: "base", code: "reference-not-found" }],
    });
  });

  test("exits with 2 where there is nothing to read", async () => {
    const { code, error, out } = await runDiff(projectWith({}), {});
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain("a.yaml");
  });
});
