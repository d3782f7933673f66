import type { RequestListener } from "node:http";

import { describe, expect, test } from "vitest";

import { load } from "../../generator/load/load.ts";
import { quiet, type Network } from "../../generator/load/network/network.ts";
import { readInputs } from "../../generator/load/read-inputs.ts";
import { listen } from "./listen.ts";
import { folderWith } from "./load-texts.ts";

const head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";

const redirectTo =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location }).end();

async function loadFrom(
  input: string,
  network: Partial<Network> = {},
  cwd = folderWith({}),
) {
  const read = await readInputs([input], cwd, {
    network: { ...quiet, ...network },
  });
  const loaded = read.value === undefined ? undefined : await load(read.value);
  return {
    bundle: loaded?.value,
    said: [...read.diagnostics, ...(loaded?.diagnostics ?? [])].map(
      ({ code, message }) => `${code} ${message}`,
    ),
  };
}

const referring = (reference: string) =>
  `${head}components: {schemas: {A: {items: {$ref: '${reference}'}}}}\n`;

describe("an address as input", () => {
  test("is fetched, with what it refers to at its own origin", async () => {
    const { origin, asked } = await listen({
      "/v1/openapi.yaml?key=SECRET": referring("schemas/pet.json#/Pet"),
      "/v1/schemas/pet.json": '{"Pet": {"$ref": "/cat.yaml"}}',
      "/cat.yaml": "type: string\n",
    });
    const { bundle, said } = await loadFrom(
      `${origin}/v1/openapi.yaml?key=SECRET`,
    );
    expect(said).toEqual([]);
    expect(bundle?.document["components"]).toMatchObject({
      schemas: { cat: { type: "string" } },
    });
    expect(bundle?.sources.map(({ name }) => name)).toEqual([
      `${origin}/v1/openapi.yaml`,
      `${origin}/v1/schemas/pet.json`,
      `${origin}/cat.yaml`,
    ]);
    expect(asked).toHaveLength(3);
  });

  test("reaches no file", async () => {
    const cwd = folderWith({ "secret.yaml": "type: string\n" });
    for (const reference of [
      `file://${cwd}/secret.yaml`,
      "FILE:secret.yaml",
      "data:text/plain,a",
    ]) {
      const { origin } = await listen({ "/a.yaml": referring(reference) });
      const { said } = await loadFrom(`${origin}/a.yaml`, {}, cwd);
      expect(said).toEqual([
        expect.stringMatching(/^reference-outside .*neither a relative path/),
      ]);
    }
  });

  test.each([
    ["/missing.yaml", {}, /answered 404/],
    ["/slow.yaml", { timeout: 200 }, /did not answer within 0.2 s/],
    ["/large.yaml", {}, /more than 100 MB/],
    ["/loop.yaml", {}, /redirects too often/],
  ])("%s is an error", async (path, network, message) => {
    const { origin } = await listen({
      "/slow.yaml": () => undefined,
      "/loop.yaml": redirectTo("/loop.yaml"),
      "/large.yaml": (_, response) => {
        const chunk = Buffer.alloc(1_000_000, " ");
        const write = (): void => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on("drain", write);
        write();
      },
    });
    const { said } = await loadFrom(origin + path, network);
    expect(said).toEqual([expect.stringMatching(message)]);
    expect(said[0]).toMatch(/^input-unreadable /);
  });

  test("is one that can be read as such", async () => {
    const { said } = await loadFrom("http://[");
    expect(said).toEqual([
      "input-unreadable This input can't be read: it is no valid address.",
    ]);
  });

  test("may not hold credentials", async () => {
    const { origin, asked } = await listen({ "/a.yaml": head });
    const { said } = await loadFrom(
      `${origin.replace("//", "//user:SECRET@")}/a.yaml`,
    );
    expect(said).toEqual([expect.stringMatching(/give them as headers/)]);
    expect(said[0]).not.toContain("SECRET");
    expect(asked).toEqual([]);
  });
});

describe("of other hosts, a listener", () => {
  test.each(["file", "address"])(
    "sees nothing of references in a document from a %s",
    async (kind) => {
      const foreign = await listen({ "/b.yaml": "type: string\n" });
      const text = `${referring(`${foreign.origin}/b.yaml`)}x-a: {$ref: '${foreign.origin}/b.yaml'}\n`;
      const own = await listen({ "/a.yaml": text });
      const cwd = folderWith({ "a.yaml": text });
      const input = kind === "file" ? "a.yaml" : `${own.origin}/a.yaml`;
      const { said } = await loadFrom(input, {}, cwd);
      expect(said).toEqual([
        expect.stringMatching(/^reference-outside .*is not allowed/),
      ]);
      expect(foreign.asked).toEqual([]);
    },
  );

  test("sees nothing of redirects", async () => {
    const foreign = await listen({ "/b.yaml": head });
    const own = await listen({
      "/a.yaml": redirectTo(`${foreign.origin}/b.yaml`),
      "/c.yaml": referring("a.yaml"),
    });
    const input = await loadFrom(`${own.origin}/a.yaml`);
    expect(input.said).toEqual([
      expect.stringMatching(/^input-unreadable .*redirects to the host/),
    ]);
    const reference = await loadFrom(`${own.origin}/c.yaml`);
    expect(reference.said).toEqual([
      expect.stringMatching(/^reference-outside .*redirects to the host/),
    ]);
    expect(foreign.asked).toEqual([]);
  });

  test("is asked where it is allowed, and never sees another's credentials", async () => {
    const foreign = await listen({ "/b.yaml": "type: string\n" });
    const own = await listen({
      "/a.yaml": `${head}components: {schemas: {A: {items: {$ref: '${foreign.origin}/b.yaml'}}, B: {items: {$ref: there.yaml}}}}\n`,
      "/there.yaml": redirectTo(`${foreign.origin}/b.yaml`),
    });
    const { said } = await loadFrom(`${own.origin}/a.yaml`, {
      allowHosts: [foreign.host],
      headers: new Map([[own.origin, { Authorization: "SECRET" }]]),
    });
    expect(said).toEqual([]);
    expect(own.asked).toEqual(["/a.yaml SECRET", "/there.yaml SECRET"]);
    expect(foreign.asked).toEqual(["/b.yaml", "/b.yaml"]);
  });
});

async function* stream(...chunks: readonly (string | Buffer)[]) {
  yield* chunks;
}

describe("standard input", () => {
  test("is read as one document", async () => {
    const bytes = Buffer.from(`${head}x-a: Käse\n`);
    const { value } = await readInputs(["-"], ".", {
      stdin: stream(bytes.subarray(0, 58), bytes.subarray(58)),
    });
    expect(value?.files).toMatchObject([{ name: "-", text: String(bytes) }]);
    const { value: bundle } = value ? await load(value) : { value: undefined };
    expect(bundle?.document["x-a"]).toBe("Käse");
  });

  test("has no folder that references could lead into", async () => {
    const cwd = folderWith({ "pet.yaml": "type: string\n" });
    const { value } = await readInputs(["-"], cwd, {
      stdin: stream(referring("pet.yaml")),
    });
    const { diagnostics } = value ? await load(value) : { diagnostics: [] };
    expect(diagnostics).toMatchObject([
      {
        code: "reference-outside",
        message: expect.stringMatching(/standard input has no folder/),
      },
    ]);
  });

  test("of more than 100 MB is an error", async () => {
    const chunk = Buffer.alloc(60_000_000, " ");
    const { diagnostics } = await readInputs(["-"], ".", {
      stdin: stream(chunk, chunk),
    });
    expect(diagnostics).toMatchObject([{ code: "input-too-large" }]);
  });
});

test("an overlay may be fetched, and what a document declares its own never is", async () => {
  const { origin, asked } = await listen({
    "/overlay.yaml":
      "overlay: 1.0.0\nactions: [{target: $.info, update: {x-a: 1}}]\n",
  });
  const root = folderWith({
    "a.yaml": `${head}components: {schemas: {A: {$ref: '${origin}/pet'}, Pet: {$id: '${origin}/pet'}}}\n`,
  });
  const { value } = await readInputs(["a.yaml"], root, {
    overlays: [`${origin}/overlay.yaml`],
  });
  const loaded = value && (await load(value));
  expect(loaded?.diagnostics).toEqual([]);
  expect(loaded?.value?.document).toMatchObject({
    info: { "x-a": 1 },
    components: { schemas: { A: { $ref: "#/components/schemas/Pet" } } },
  });
  expect(asked).toEqual(["/overlay.yaml"]);
});
