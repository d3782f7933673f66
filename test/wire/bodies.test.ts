import { join, resolve } from "node:path";

import { Project } from "ts-morph";
import { beforeAll, describe, expect, inject, it } from "vitest";

import { generate } from "../../generator/index.ts";
import { type Answer, serve, type TestServer, text } from "../runtime/serve.ts";
import { loadPackage } from "../support/load-package.ts";
import { strictOptions } from "../support/strict-options.ts";

type Call = (params?: object, options?: object) => Promise<unknown>;
type Group = "files" | "logs" | "completions";

const LINES = '{"n":1}\n{"n":2}\n';

const answer: Answer = (response, { method, url, headers }) => {
  const give = (body: string, type: string): void =>
    text(body, { type })(response, undefined as never);
  if (url === "/logs" && method === "GET") {
    give(LINES, "application/x-ndjson");
  } else if (url === "/completions") {
    const type = headers.accept ?? "";
    const bodies = new Map([
      ["application/json", '{"n":3}'],
      [
        "text/event-stream",
        'data: {"n":1}\n\ndata: {"n":2}\n\ndata: [DONE]\n\n',
      ],
      ["text/plain", "three"],
      ["application/pdf", "%PDF"],
    ]);
    give(bodies.get(type) ?? `no answer for ${type}`, type);
  } else response.writeHead(204).end();
};

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode("piece ");
  yield new TextEncoder().encode("by piece");
}

async function itemsOf(stream: unknown): Promise<readonly unknown[]> {
  const items = [];
  for await (const item of stream as AsyncIterable<unknown>) items.push(item);
  return items;
}

describe("uploads, streams and several media types", () => {
  const folder = join(inject("scratch"), "bodies-sdk");
  let sdk: Readonly<Record<string, unknown>>;

  beforeAll(async () => {
    const input = resolve(import.meta.dirname, "bodies-api.yaml");
    const { ok } = await generate({ input, output: folder });
    expect(ok).toBe(true);
    sdk = await loadPackage(folder, inject("scratch"));
  });

  it("compile as strictly as can be", () => {
    const program = new Project({
      compilerOptions: {
        ...strictOptions,
        types: ["node"],
        skipLibCheck: true,
      },
    });
    program.addSourceFilesAtPaths(`${folder}/src/**/*.ts`);
    const errors = program
      .getPreEmitDiagnostics()
      .map((error) => JSON.stringify(error.getMessageText()));
    expect(errors).toEqual([]);
  });

  const surfaces: readonly [
    string,
    (server: TestServer, group: Group, name: string) => Call,
  ][] = [
    [
      "function",
      ({ url }, _, name) => {
        const create = sdk["createClient"] as (options: object) => object;
        const call = sdk[name] as (
          client: object,
          ...rest: object[]
        ) => Promise<unknown>;
        return (...rest) =>
          call(create({ baseUrl: url }), ...(rest as object[]));
      },
    ],
    [
      "class",
      ({ url }, group, name) => {
        const Bodies = sdk["Bodies"] as new (
          options: object,
        ) => Readonly<Record<string, Readonly<Record<string, Call>>>>;
        const api = new Bodies({ baseUrl: url });
        return async (...rest) => api[group]?.[name]?.(...rest);
      },
    ],
  ];

  describe.each(surfaces)("called by %s", (_, callOf) => {
    it("sends files with names and types, and members beside them", async () => {
      const server = await serve(answer);
      await callOf(
        server,
        "files",
        "upload",
      )({
        body: {
          file: new File(["png"], "a.png", { type: "image/png" }),
          more: [new Blob(["one"]), new TextEncoder().encode("two")],
          about: { n: 1 },
          tags: ["x", "y"],
        },
      });
      const [request] = server.requests;
      const parts = await new Response(request?.body ?? "", {
        headers: { "content-type": request?.headers["content-type"] ?? "" },
      }).formData();
      const file = parts.get("file") as File;
      expect([file.name, file.type, await file.text()]).toEqual([
        "a.png",
        "image/png",
        "png",
      ]);
      const more = parts.getAll("more") as File[];
      expect(await Promise.all(more.map((each) => each.text()))).toEqual([
        "one",
        "two",
      ]);
      expect(parts.get("about")).toBe('{"n":1}');
      expect(parts.getAll("tags")).toEqual(["x", "y"]);
    });

    it("sends a file that is still to come", async () => {
      const server = await serve(answer);
      await callOf(server, "files", "upload")({ body: { file: pieces() } });
      expect(server.requests[0]?.body).toContain("piece by piece");
      expect(server.requests[0]?.body).toContain("content-type: image/png");
    });

    it.each([
      [{ body: { n: 1 } }, "application/json", '{"n":1}'],
      [{ body: "n\n1" }, "text/csv", "n\n1"],
      [{ body: new Uint8Array([65]) }, "application/octet-stream", "A"],
      [
        { body: { n: 1 }, contentType: "application/x-www-form-urlencoded" },
        "application/x-www-form-urlencoded",
        "n=1",
      ],
    ])("sends %j as %s", async (params, type, body) => {
      const server = await serve(answer);
      await callOf(server, "files", "importLine")(params);
      expect(server.requests[0]?.headers["content-type"]).toBe(type);
      expect(server.requests[0]?.body).toBe(body);
    });

    it("reads and writes lines", async () => {
      const server = await serve(answer);
      const lines = await callOf(server, "logs", "readLog")();
      expect(await itemsOf(lines)).toEqual([{ n: 1 }, { n: 2 }]);
      await callOf(server, "logs", "writeLog")({ body: [{ n: 1 }, { n: 2 }] });
      expect(server.requests[1]?.body).toBe(LINES);
    });

    it("gives the media type that is asked for, else JSON", async () => {
      const server = await serve(answer);
      const complete = callOf(server, "completions", "complete");
      const params = { body: { prompt: "p" } };
      const ask = (accept: string): Promise<unknown> =>
        complete(params, { accept });
      expect(await complete(params)).toEqual({ n: 3 });
      expect(await ask("application/json")).toEqual({ n: 3 });
      expect(await ask("text/plain")).toBe("three");
      expect(await ((await ask("application/pdf")) as Blob).text()).toBe(
        "%PDF",
      );
      expect(await itemsOf(await ask("text/event-stream"))).toEqual([
        { data: { n: 1 } },
        { data: { n: 2 } },
      ]);
    });
  });
});
