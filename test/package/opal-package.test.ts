import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { runOrThrow } from "../support/run-command.ts";
import { makeEmptyProject } from "./empty-project.ts";
import { publintMessages, wrongTypes } from "./package-checks.ts";
import { packOpal, type Packed } from "./packages.ts";

const USE = `
async function use({ Opal, createClient, setOwnerUsers }) {
  const seen = [];
  const options = {
    token: "secret",
    fetch: async (request, init) => {
      const { method, url } = new Request(request, init);
      seen.push(method + " " + url);
      return Response.json({ users: [] });
    },
  };
  const params = { owner_id: "o 1", body: { user_ids: ["u1"] } };
  const one = await setOwnerUsers(createClient(options), params);
  const two = await new Opal(options).owners.setOwnerUsers(params);
  console.log(JSON.stringify({ seen, one, two }));
}
`;

const USED = {
  seen: Array.from(
    { length: 2 },
    () => "PUT https://api.opal.dev/v1/owners/o%201/users",
  ),
  one: { users: [] },
  two: { users: [] },
};

describe("the generated package, packed and installed", () => {
  let packed: Packed;
  let project: string;

  beforeAll(async () => {
    packed = await packOpal();
    project = await makeEmptyProject("opal-sdk", packed.tarball, {
      files: {
        "module.mjs": `import * as sdk from "opal-sdk";\n${USE}await use(sdk);\n`,
        "common.cjs": `const sdk = require("opal-sdk");\n${USE}use(sdk);\n`,
      },
    });
  });

  it.each(["module.mjs", "common.cjs"])("is used by %s", async (file) => {
    const output = await runOrThrow(project, process.execPath, file);
    expect(JSON.parse(output)).toEqual(USED);
  });

  it("satisfies publint", async () => {
    expect(await publintMessages(packed)).toEqual([]);
  });

  it("satisfies are-the-types-wrong", async () => {
    expect(await wrongTypes(packed)).toBe("");
  });

  it("holds sources, both builds and source maps, and nothing else", async () => {
    const listing = await runOrThrow(project, "tar", "tzf", packed.tarball);
    const paths = listing.trim().split("\n").toSorted();
    const kinds = new Set(
      paths.map((path) =>
        path
          .replace(/^package\//, "")
          .replace(
            /^(dist|cjs|src)\/.*?(\.d\.ts|\.js|\.ts)(\.map)?$/,
            "$1/*$2$3",
          ),
      ),
    );
    expect([...kinds]).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "api.md",
      "cjs/*.d.ts",
      "cjs/*.d.ts.map",
      "cjs/*.js",
      "cjs/*.js.map",
      "cjs/package.json",
      "dist/*.d.ts",
      "dist/*.d.ts.map",
      "dist/*.js",
      "dist/*.js.map",
      "package.json",
      "src/*.ts",
    ]);
  });

  it("has source maps that lead to sources it holds", async () => {
    const script = `
      const { readFileSync, readdirSync, existsSync } = require("node:fs");
      const { dirname, join } = require("node:path");
      for (const file of readdirSync(".", { recursive: true }))
        if (file.endsWith(".map"))
          for (const source of JSON.parse(readFileSync(file, "utf8")).sources)
            if (!existsSync(join(dirname(file), source))) throw new Error(file + " -> " + source);
    `;
    const installed = join(project, "node_modules/opal-sdk");
    const output = await runOrThrow(installed, process.execPath, "-e", script);
    expect(output).toBe("");
  });
});
