import { beforeAll, describe, expect, test } from "vitest";

import { compareDocuments } from "../../generator/diff/compare-documents.ts";
import type { Finding } from "../../generator/diff/change.ts";
import { lostExports } from "../../generator/diff/sdk/lost-exports.ts";
import { holds, prove, type Claim } from "../../generator/diff/sdk/prove.ts";
import type { JsonObject } from "../../generator/ir/json.ts";
import type { Plan } from "../../generator/ir/plan.ts";
import { judgePackages } from "../../generator/pipeline/judge-packages.ts";
import {
  documentWith,
  json,
  object,
  queryOf,
  requestOf,
  responseOf,
  text,
} from "./documents.ts";
import { packageOf } from "./package-of.ts";
import { plansOf } from "./plan-of.ts";
import { allRows } from "./single-changes.ts";

const user = object({ "id!": text });
const ref = { $ref: "#/components/schemas/User" };
const done = { 204: { description: "Done." } };

/** What the API sends. */
function sending(payload: JsonObject | undefined): JsonObject {
  const webhook = {
    post: { requestBody: json(payload ?? {}), responses: done },
  };
  return documentWith({
    root: { webhooks: payload === undefined ? {} : { made: webhook } },
    schemas: { User: user },
  });
}

function put(schema: JsonObject): JsonObject {
  return documentWith({
    method: "put",
    body: json(ref),
    responses: { 200: json(ref) },
    schemas: { User: schema },
  });
}

function titled(title: string): JsonObject {
  return documentWith({
    root: {
      info: { title, version: "1" },
      webhooks: sending(user)["webhooks"] ?? {},
    },
  });
}

const header = { "X-Total": { schema: { type: "integer" } } };
const answer = (more: JsonObject, others: JsonObject = {}): JsonObject =>
  documentWith({ responses: { 200: json(user, more), ...others } });

/** A lost export of each kind, and the code that tells of it. */
const losses: readonly (readonly [
  kind: string,
  name: string,
  code: string,
  base: JsonObject,
  revision: JsonObject,
])[] = [
  [
    "a model",
    "User",
    "schema-removed",
    documentWith({ schemas: { User: user } }),
    documentWith(),
  ],
  [
    "the request shape of a model",
    "UserInput",
    "export-removed",
    put(object({ id: { type: "string", readOnly: true }, name: text })),
    put(object({ id: text, name: text })),
  ],
  [
    "the constant of an enum",
    "Kind",
    "enum-dropped",
    responseOf(
      { $ref: "#/components/schemas/Kind" },
      { Kind: { enum: ["a", "b"] } },
    ),
    responseOf({ $ref: "#/components/schemas/Kind" }, { Kind: text }),
  ],
  [
    "params",
    "ListUsersParams",
    "parameter-removed",
    queryOf({ schema: text }),
    documentWith(),
  ],
  [
    "a body that is a model now",
    "ListUsersBody",
    "export-removed",
    requestOf(user, { User: user }),
    requestOf(ref, { User: user }),
  ],
  [
    "a body that may be anything",
    "ListUsersBody",
    "export-removed",
    requestOf(user),
    requestOf({}),
  ],
  [
    "a response that is a model now",
    "ListUsersResponse",
    "export-removed",
    responseOf(user, { User: user }),
    responseOf(ref, { User: user }),
  ],
  [
    "headers",
    "ListUsersHeaders",
    "response-header-removed",
    answer({ headers: header }),
    answer({}),
  ],
  [
    "errors",
    "ListUsersErrors",
    "response-removed",
    answer({}, { 404: json(object({ "code!": text })) }),
    answer({}),
  ],
  [
    "responses by media type",
    "ListUsersResponses",
    "media-type-removed",
    documentWith({
      responses: {
        200: {
          description: "",
          content: {
            "application/json": { schema: user },
            "text/plain": { schema: text },
          },
        },
      },
    }),
    responseOf(user),
  ],
  [
    "a function",
    "listUsers",
    "operation-removed",
    documentWith(),
    documentWith({ root: { paths: {} } }),
  ],
  [
    "a group",
    "Users",
    "operation-tags-changed",
    documentWith(),
    documentWith({ operation: { tags: ["people"] } }),
  ],
  [
    "the client",
    "Test",
    "export-renamed",
    titled("Test API"),
    titled("Other API"),
  ],
  [
    "the handlers of webhooks",
    "TestWebhookHandlers",
    "export-renamed",
    titled("Test API"),
    titled("Other API"),
  ],
  [
    "the receiver of webhooks",
    "handleWebhooks",
    "webhook-removed",
    sending(user),
    sending(undefined),
  ],
  [
    "the payload of a webhook",
    "MadeWebhook",
    "export-removed",
    sending(user),
    sending(ref),
  ],
];

describe("an export that went", () => {
  const judged = new Map<string, Judged>();

  beforeAll(async () => {
    for (const [kind, , , base, revision] of losses) {
      judged.set(kind, await judge(base, revision));
    }
  });

  test.each(losses)("breaks code: %s (%s), by %s", (kind, name, code) => {
    const breaks = judged
      .get(kind)
      ?.findings.filter(
        ({ sdk, symbols }) => sdk === "break" && symbols.includes(name),
      );
    expect(breaks?.map((finding) => finding.code)).toContain(code);
  });

  test("has a witness, which compiles against the base alone", () => {
    const proofs = prove([...judged.values()].flatMap(({ claims }) => claims));
    expect(proofs.length).toBeGreaterThanOrEqual(losses.length);
    const failed = proofs.filter((proof) => !holds(proof));
    expect(failed.map(({ claim }) => claim.witness)).toEqual([]);
  });

  test("is followed by pages that went without one", async () => {
    const list = { type: "array", items: user };
    const page = (more: JsonObject): JsonObject =>
      documentWith({
        parameters: [{ name: "cursor", in: "query", schema: text }],
        responses: {
          200: json(object({ "people!": list, next_cursor: text, ...more })),
        },
      });
    const versions = [page({}), page({ "teams!": list })] as const;
    const { claims, findings } = await judge(...versions);
    expect(findings.map(({ code, sdk }) => [code, sdk])).toEqual([
      ["property-added", "mock"],
      ["pages-removed", "break"],
    ]);
    expect(prove(claims).map(holds)).toEqual([true]);
  });

  // Read from the entries as text, so that nothing that a package exports is forgotten.
  test("is seen in every single change", async () => {
    const unnamed: string[] = [];
    for (const { id, base, revision } of allRows) {
      const plans = plansOf(base, revision);
      const later = await exportsOf(plans.revision);
      const lost = [...(await exportsOf(plans.base))].filter(
        (name) => !later.has(name),
      );
      const told = new Set(lostExports(plans).map(({ name }) => name));
      const left = lost.filter(
        (name) => !told.has(name) && !runtimeNames.has(name),
      );
      if (left.length > 0) unnamed.push(`${id}: ${left.join(", ")}`);
    }
    expect(unnamed).toEqual([]);
  });
});

/** What the runtime brings along where something of the document needs it. */
const runtimeNames = new Set(["WebhookReceiver", "AcceptOptions"]);

interface Judged {
  readonly findings: readonly Finding[];
  readonly claims: readonly Claim[];
}

async function judge(base: JsonObject, revision: JsonObject): Promise<Judged> {
  const plans = plansOf(base, revision);
  const packages = await judgePackages(compareDocuments(plans).findings, plans);
  const { name } = plans.base.naming.package;
  const claims = packages.findings
    .filter(({ sdk }) => sdk === "break")
    .map(({ witness = "" }): Claim => ({
      witness,
      name,
      base: packages.base,
      revision: packages.revision,
    }));
  return { findings: packages.findings, claims };
}

async function exportsOf(plan: Plan): Promise<ReadonlySet<string>> {
  const modules = await packageOf(plan);
  const entry = modules.find(({ path }) => path === "src/index.ts");
  const lists = entry?.text.matchAll(/^export (?:type )?\{([^}]*)\}/gm) ?? [];
  return new Set(
    [...lists].flatMap(([, list = ""]) =>
      list
        .split(",")
        .map((name) => name.trim().replace(/^.* as /, ""))
        .filter((name) => name !== ""),
    ),
  );
}
