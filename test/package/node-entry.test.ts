import { beforeAll, describe, expect, it } from "vitest";

import { runOrThrow } from "../support/run-command.ts";
import { checkUse, RESOLUTIONS } from "./check-use.ts";
import { makeEmptyProject } from "./empty-project.ts";
import { publintMessages, wrongTypes } from "./package-checks.ts";
import { packExample, type Packed } from "./packages.ts";

const USE = `
async function use({ Example }, { fileFromPath }) {
  const seen = [];
  const example = new Example({
    token: "t",
    fetch: async (request, init) => {
      const form = await new Request(request, init).formData();
      const file = form.get("file");
      seen.push(file.name, await file.text());
      return new Response(null, { status: 204 });
    },
  });
  const file = await fileFromPath("report.csv");
  await example.things.attachFile({ id: "1", body: { file } });
  console.log(JSON.stringify(seen));
}
`;

const TYPED = `
import { Example } from "example-sdk";
import { fileFromPath } from "example-sdk/node";
async function use(): Promise<void> {
  const file = await fileFromPath("report.csv");
  await new Example().things.attachFile({ id: "1", body: { file } });
  // @ts-expect-error A path is text.
  await fileFromPath(1);
}
void use;
export {};
`;

describe("a generated package that has an entry for Node, packed and installed", () => {
  let packed: Packed;
  let project: string;

  beforeAll(async () => {
    packed = await packExample();
    project = await makeEmptyProject("example-sdk", packed.tarball, {
      beside: ["@types/node"],
      files: {
        "report.csv": "id,name",
        "module.mjs": `import * as sdk from "example-sdk";\nimport * as node from "example-sdk/node";\n${USE}await use(sdk, node);\n`,
        "common.cjs": `const sdk = require("example-sdk");\nconst node = require("example-sdk/node");\n${USE}use(sdk, node);\n`,
        "use.ts": TYPED,
        "use.mts": TYPED,
        "use.cts": TYPED,
      },
    });
  });

  it.each(["module.mjs", "common.cjs"])("is used by %s", async (file) => {
    const output = await runOrThrow(project, process.execPath, file);
    expect(JSON.parse(output)).toEqual(["report.csv", "id,name"]);
  });

  it.each(RESOLUTIONS)(
    "has types, resolved by $resolution",
    async ({ file, module, moduleResolution }) => {
      const options = { module, moduleResolution, types: ["node"] };
      expect(await checkUse(project, file, options)).toEqual({
        code: 0,
        output: "",
      });
    },
  );

  it("satisfies publint", async () => {
    expect(await publintMessages(packed)).toEqual([]);
  });

  it("satisfies are-the-types-wrong", async () => {
    expect(await wrongTypes(packed)).toBe("");
  });
});
