import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Project, ts } from "ts-morph";
import { beforeAll, describe, expect, inject, it } from "vitest";

import { impactOf } from "../../generator/consumer/impact-of.ts";
import {
  openConsumer,
  type PackageModule,
} from "../../generator/consumer/open-consumer.ts";
import { planEdits, withEdits } from "../../generator/consumer/plan-edits.ts";
import { renamesOf } from "../../generator/consumer/renames-of.ts";
import type { Finding } from "../../generator/diff/change.ts";
import { compareDocuments } from "../../generator/diff/compare-documents.ts";
import type { JsonObject } from "../../generator/ir/json.ts";
import { packageOf } from "../diff/package-of.ts";
import { plansOf } from "../diff/plan-of.ts";

const text = { type: "string" };

function version({
  operationId,
  user,
  name,
  id,
  ready,
}: Readonly<
  Record<"operationId" | "user" | "name" | "id" | "ready", string>
>): JsonObject {
  const ref = { $ref: `#/components/schemas/${user}` };
  return {
    openapi: "3.1.0",
    info: { title: "Staff", version: "1.0.0" },
    paths: {
      [`/users/{${id}}`]: {
        put: {
          operationId,
          tags: ["users"],
          parameters: [
            { name: id, in: "path", required: true, schema: text },
            { name: "limit", in: "query", schema: text },
          ],
          requestBody: {
            required: true,
            content: { "application/json": { schema: ref } },
          },
          responses: {
            "200": {
              description: "",
              content: { "application/json": { schema: ref } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        [user]: {
          type: "object",
          required: [name, "age", "status"],
          properties: {
            [name]: { ...text, description: "What people call them." },
            age: { type: "integer", minimum: 18, maximum: 99 },
            status: { $ref: "#/components/schemas/Status" },
          },
        },
        Status: { enum: [ready, "PENDING", "DISABLED_BY_ADMINISTRATOR"] },
      },
    },
  };
}

const base = version({
  operationId: "save_user",
  user: "User",
  name: "nick_name",
  id: "id",
  ready: "READY_NOW",
});
const revision = version({
  operationId: "store_user",
  user: "Person",
  name: "nickname",
  id: "user_id",
  ready: "ready_now",
});

const app = `import {
  createClient,
  saveUser,
  type SaveUserParams,
  Staff,
  Status,
  type User,
} from "staff-sdk";

// Locals that are called as what is renamed is called.
const nick_name = "Jo";
const READY_NOW = 1;
const other = { nick_name: "mine", READY_NOW };

export function nameOf({ nick_name }: User): string {
  return nick_name + other.nick_name;
}

export async function save(id: string): Promise<string | undefined> {
  const client = createClient();
  const body: User = { nick_name, age: 20, status: Status.READY_NOW };
  const params: SaveUserParams = { id, body };
  const saved = await saveUser(client, params);
  const { nick_name: called } = saved;
  const again = await new Staff().users.saveUser({ id, body: saved });
  return called + again["nick_name"];
}
`;

/** What the compiler has against the app, with one of the packages. */
function errorsOf(
  source: string,
  modules: readonly PackageModule[],
): readonly string[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      strict: true,
      types: [],
      paths: { "staff-sdk": ["/package/src/index.ts"] },
    },
  });
  for (const { path, text: code } of modules) {
    if (path.endsWith(".ts"))
      project.createSourceFile(`/package/${path}`, code);
  }
  return project
    .createSourceFile("/app.ts", source)
    .getPreEmitDiagnostics()
    .map(({ compilerObject: { messageText } }) =>
      ts.flattenDiagnosticMessageText(messageText, " "),
    );
}

describe("code that uses a package whose names changed", () => {
  let folder: string;
  let packages: Readonly<Record<"base" | "revision", readonly PackageModule[]>>;
  let findings: readonly Finding[];
  const plans = plansOf(base, revision);

  beforeAll(async () => {
    packages = {
      base: await packageOf(plans.base),
      revision: await packageOf(plans.revision),
    };
    ({ findings } = compareDocuments(plans, {
      renames: { schemas: { User: "Person" } },
    }));
    folder = mkdtempSync(join(inject("scratch"), "consumer-"));
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          target: "ES2022",
          module: "ESNext",
          moduleResolution: "Bundler",
          lib: ["ES2022", "DOM", "DOM.Iterable"],
          strict: true,
          types: [],
        },
        include: ["*.ts"],
      }),
    );
    writeFileSync(join(folder, "app.ts"), app);
  });

  const open = (): ReturnType<typeof openConsumer> =>
    openConsumer({
      project: folder,
      name: "staff-sdk",
      modules: packages.base,
    });

  it("is rewritten by symbol, so that it compiles again", () => {
    expect(errorsOf(app, packages.base)).toEqual([]);
    expect(errorsOf(app, packages.revision).length).toBeGreaterThan(0);
    const edits = planEdits(renamesOf(findings, plans), open());
    const migrated = withEdits(app, edits);
    expect(migrated).toMatchInlineSnapshot(`
      "import {
        createClient,
        storeUser,
        type StoreUserParams,
        Staff,
        Status,
        type Person,
      } from "staff-sdk";

      // Locals that are called as what is renamed is called.
      const nick_name = "Jo";
      const READY_NOW = 1;
      const other = { nick_name: "mine", READY_NOW };

      export function nameOf({ nickname: nick_name }: Person): string {
        return nick_name + other.nick_name;
      }

      export async function save(id: string): Promise<string | undefined> {
        const client = createClient();
        const body: Person = { nickname: nick_name, age: 20, status: Status.ready_now };
        const params: StoreUserParams = { user_id: id, body };
        const saved = await storeUser(client, params);
        const { nickname: called } = saved;
        const again = await new Staff().users.storeUser({ user_id: id, body: saved });
        return called + again["nickname"];
      }
      "
    `);
    expect(errorsOf(migrated, packages.revision)).toEqual([]);
  });

  it("is left alone the second time", () => {
    const renames = renamesOf(findings, plans);
    const migrated = withEdits(app, planEdits(renames, open()));
    writeFileSync(join(folder, "app.ts"), migrated);
    expect(planEdits(renames, open())).toEqual([]);
    writeFileSync(join(folder, "app.ts"), app);
  });

  it("is told where findings touch it, and of nothing else", () => {
    const impacts = impactOf(findings, plans, open());
    expect(
      impacts.map(({ finding, uses }) => [
        finding.code,
        finding.where,
        uses.map(({ line }) => line),
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "property-renamed",
          "User.nick_name",
          [
            15,
            21,
            24,
            26,
          ],
        ],
        [
          "enum-value-renamed",
          "Status",
          [
            6,
            21,
          ],
        ],
        [
          "operation-id-changed",
          "PUT /users/{id}",
          [
            3,
            23,
          ],
        ],
        [
          "path-parameter-renamed",
          "PUT /users/{id} path id",
          [
            22,
            25,
          ],
        ],
        [
          "schema-renamed",
          "User",
          [
            7,
            15,
            21,
          ],
        ],
      ]
    `);
  });
});
