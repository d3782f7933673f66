import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Project, ts } from "ts-morph";
import { expect, test } from "vitest";

import { diffCommand } from "../../generator/commands/diff.ts";
import { impactCommand } from "../../generator/commands/impact.ts";
import { migrateCommand } from "../../generator/commands/migrate.ts";
import { releaseCommand } from "../../generator/commands/release.ts";
import type { Terminal } from "../../generator/commands/terminal.ts";
import { projectWith, runGenerate } from "../cli/sample-project.ts";
import { strictOptions } from "../support/strict-options.ts";

const document = `openapi: 3.1.0
info: { title: Shop API, version: "1" }
servers: [{ url: https://shop.example.com }]
paths:
  /orders/{id}:
    get:
      operationId: get_order
      tags: [orders]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: The order.
          content:
            application/json: { schema: { $ref: "#/components/schemas/Order" } }
  /carts:
    get:
      operationId: list_carts
      tags: [carts]
      responses: { "204": { description: None. } }
components:
  schemas:
    Order:
      type: object
      required: [total]
      properties:
        total: { type: integer, description: In cents. }
`;

/** An operation and a property have other names, and one that the app doesn't use is gone. */
const next = document
  .replace("get_order", "read_order")
  .replaceAll("[total]", "[amount]")
  .replace("total: {", "amount: {")
  .replace(/ {2}\/carts:[\s\S]*?(?=components:)/, "");

const app = `import { createClient, getOrder, type Order } from "shop-sdk";

export async function totalOf(id: string): Promise<number> {
  const order: Order = await getOrder(createClient(), { id });
  return order.total;
}
`;

test("a package is generated, its user warned and migrated, and the next version released", async () => {
  const cwd = projectWith({
    "openapi.yaml": document,
    "next.yaml": next,
    "cabochon.config.mjs": `export default { input: "openapi.yaml", output: "sdk", package: { version: "1.0.0" } };\n`,
    "app/app.ts": app,
    "app/tsconfig.json": JSON.stringify({
      compilerOptions: { module: "ESNext", types: [], strict: true },
    }),
  });
  expect((await runGenerate({ cwd })).code).toBe(0);
  expect(errorsIn(cwd)).toEqual([]);

  // One document is compared with that of the package.
  const versions = { base: "next.yaml", revision: undefined };
  const project = { ...versions, project: "app", format: "text" } as const;
  const diff = await run(cwd, (terminal) =>
    diffCommand(
      { ...versions, failOn: "breaking", prove: false, format: "json" },
      terminal,
    ),
  );
  expect(diff.code).toBe(1);
  expect(JSON.parse(diff.out)).toMatchObject({
    semver: "major",
    semverReasons: [
      {
        because: "breaks-code",
        code: "operation-removed",
        where: "GET /carts",
      },
      {
        because: "breaks-code",
        code: "property-renamed",
        where: "Order.total",
      },
      { because: "breaks-code", code: "operation-id-changed" },
    ],
  });
  const impact = await run(cwd, (terminal) => impactCommand(project, terminal));
  expect(impact.code).toBe(1);
  expect(impact.out).toContain("at app/app.ts:5:16");
  expect(impact.out).toContain("at app/app.ts:4:30");
  expect(impact.out).not.toContain("/carts");
  const migrated = await run(cwd, (terminal) =>
    migrateCommand({ ...project, write: true }, terminal),
  );
  expect(migrated).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, "app/app.ts"), "utf8")).toContain(
    "return order.amount;",
  );

  const flags = { date: "2026-11-25", format: "text" } as const;
  const release = () =>
    run(cwd, (terminal) =>
      releaseCommand({ ...flags, spec: ["next.yaml"] }, terminal),
    );
  expect(await release()).toMatchObject({ code: 0 });
  expect(errorsIn(cwd)).toEqual([]);
  expect(packageVersion(cwd)).toBe("2.0.0");
  expect(readFileSync(join(cwd, "sdk/CHANGELOG.md"), "utf8"))
    .toMatchInlineSnapshot(`
      "# Changelog

      ## [2.0.0] - 2026-11-25

      ### Changed

      - **Breaking:** \`Order.total\`: The property has another name. \`total\` → \`amount\`.
      - **Breaking:** \`GET /orders/{id}\` (\`getOrder\`, \`readOrder\`, \`GetOrderParams\`): The operation has another operationId. \`get_order\` → \`read_order\`.

      ### Removed

      - **Breaking:** \`GET /carts\` (\`listCarts\`, \`Carts\`): The operation is gone.

      ## 1.0.0

      - First release.
      "
    `);
  expect((await release()).out).toContain("Nothing to release");
  expect(packageVersion(cwd)).toBe("2.0.0");
});

async function run(
  cwd: string,
  command: (terminal: Terminal) => Promise<number>,
): Promise<{ readonly code: number; readonly out: string }> {
  let out = "";
  const stream = {
    write: (text: string) => void (out += text),
    colours: false,
    interactive: false,
  };
  const error = { ...stream, write: () => undefined };
  return { code: await command({ cwd, out: stream, error }), out };
}

/** What the compiler says of the app and the package that it uses. */
function errorsIn(cwd: string): readonly string[] {
  const project = new Project({
    compilerOptions: {
      ...strictOptions,
      skipLibCheck: true,
      paths: { "shop-sdk": [join(cwd, "sdk/src/index.ts")] },
    },
  });
  project.addSourceFilesAtPaths([
    join(cwd, "sdk/src/**/*.ts"),
    join(cwd, "app/app.ts"),
  ]);
  return project
    .getPreEmitDiagnostics()
    .map(({ compilerObject }) =>
      ts.flattenDiagnosticMessageText(compilerObject.messageText, "\n"),
    );
}

function packageVersion(cwd: string): unknown {
  const text = readFileSync(join(cwd, "sdk/package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: unknown }).version;
}
