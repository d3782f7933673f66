import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { Project } from "ts-morph";
import { beforeAll, describe, expect, inject, it } from "vitest";

import type { Formats } from "../../generator/ir/options.ts";
import { json, serve, text } from "../runtime/serve.ts";
import { cut, defaultOptions } from "../support/cut.ts";
import { loadPackage } from "../support/load-package.ts";
import { strictOptions } from "../support/strict-options.ts";

const own = { from: "./codecs.js" };
const formats: Formats = {
  "date-time": "Date",
  int64: "bigint",
  uri: {
    ...own,
    type: "globalThis.URL",
    decode: "decodeUrl",
    encode: "encodeUrl",
  },
  cents: {
    ...own,
    type: "Money",
    decode: "decodeMoney",
    encode: "encodeMoney",
  },
};

const CODECS = `
export interface Money { readonly euros: number }
export function decodeMoney(cents: number): Money { return { euros: cents / 100 }; }
export function encodeMoney(money: Money): number { return money.euros * 100; }
export function decodeUrl(text: string): URL { return new URL(text); }
export function encodeUrl(url: URL): string {
  if (!(url instanceof URL)) throw new TypeError("not a URL");
  return url.href;
}
`;

/** How a program uses the package: what would not compile is no type. */
const PROGRAM = `
import { Everywhere, type Thing } from "./src/index.js";
export async function use(client: Everywhere, thing: Thing): Promise<number> {
  const answer = await client.general
    .putThing({ at: new Date(), id: 1n, since: null, times: [new Date()], filter: { home: new URL("https://example.com") }, body: thing })
    .result();
  if (answer.ok) return (answer.data instanceof Date ? answer.data : answer.data.at).getTime();
  if (answer.declared === 409) return answer.error.body.changedAt.getTime() + Number(answer.error.body.version + 1n);
  const [first] = thing.tuple ?? [];
  const union: Date | bigint | Date[] | { at: Date } | undefined = thing.mixed;
  const event = thing.event?.kind === "message" ? thing.event.start?.length : thing.event?.start?.getTime();
  return (first?.length ?? 0) + (event ?? 0) + (thing.price?.euros ?? 0) + (union === undefined ? 0 : 1) + (thing.untold?.length ?? 0);
}
`;

const AT = "2024-02-29T12:00:00.000Z";
const HOME = "https://example.com/a";
const MAX = "9223372036854775807";
const at = new Date(AT);
const home = new URL(HOME);
const max = BigInt(MAX);

/** Each position, as JSON has it and as models do. */
const positions: readonly (readonly [
  name: string,
  wire: string,
  model: unknown,
])[] = [
  ["textId", `"${MAX}"`, max],
  ["plain", `"${AT}"`, AT],
  ["number", "1.5", 1.5],
  ["day", `"2024-02-29"`, "2024-02-29"],
  ["home", `"${HOME}"`, home],
  ["price", "250", { euros: 2.5 }],
  [
    "inherited",
    `{"madeAt":"${AT}","home":"${HOME}","ownAt":"${AT}"}`,
    { madeAt: at, home, ownAt: at },
  ],
  ["orNull", "null", null],
  ["orNull", `"${AT}"`, at],
  ["orNullToo", "null", null],
  ["orNullToo", `"${AT}"`, at],
  ["list", `["${AT}"]`, [at]],
  ["list", "[]", []],
  ["listOfNull", `[null,"${AT}"]`, [null, at]],
  ["map", `{"a":"${AT}","toString":"${AT}"}`, { a: at, toString: at }],
  ["open", `{"note":"${AT}","b":"${AT}"}`, { note: AT, b: at }],
  ["pattern", `{"at1":"${AT}"}`, { at1: at }],
  ["tuple", `["${AT}","${AT}",1,${MAX}]`, [AT, at, 1n, max]],
  ["nested", `{"deep":{"at":"${AT}"}}`, { deep: { at } }],
  ["parent", `{"at":"${AT}","id":1}`, { at, id: 1n }],
  [
    "parts",
    `[{"at":"${AT}","id":${MAX},"parent":{"at":"${AT}","id":2}}]`,
    [{ at, id: max, parent: { at, id: 2n } }],
  ],
  [
    "event",
    `{"kind":"meeting","start":"${AT}"}`,
    { kind: "meeting", start: at },
  ],
  [
    "event",
    `{"kind":"message","start":"${AT}","thread":[{"kind":"meeting","start":"${AT}"}]}`,
    {
      kind: "message",
      start: AT,
      thread: [{ kind: "meeting", start: at }],
    },
  ],
  ["untagged", `{"from":"${AT}","to":"${AT}"}`, { from: at, to: at }],
  ["untagged", `{"at":"${AT}","from":"${AT}"}`, { at, from: AT }],
  ["mixed", `"${AT}"`, at],
  ["mixed", MAX, max],
  ["mixed", `["${AT}"]`, [at]],
  ["mixed", `{"at":"${AT}"}`, { at }],
  ["untold", `"${AT}"`, AT],
];

type Call = (params?: object) => Promise<unknown> & {
  result(): Promise<unknown>;
};

interface Operations {
  readonly putThing: Call;
  readonly listThings: Call;
  readonly postForm: Call;
  readonly listEvents: () => { toArray(): Promise<unknown> };
}

interface Loaded {
  readonly handleWebhooks: (
    handlers: object,
  ) => (name: string, text: string) => Promise<boolean>;
  readonly Everywhere: new (options: object) => {
    readonly general: Operations;
  };
}

describe("a package with formats", () => {
  let loaded: Loaded;
  let folder: string;

  beforeAll(async () => {
    const scratch = inject("scratch");
    folder = await mkdtemp(join(scratch, "formats-"));
    const document = readFileSync(
      join(import.meta.dirname, "everywhere.yaml"),
      "utf8",
    );
    const { files, diagnostics } = await cut(document, {
      ...defaultOptions,
      formats,
    });
    const told = diagnostics.filter(({ severity }) => severity !== "info");
    expect(told.map(({ code }) => code)).toEqual(["format-not-told-apart"]);
    for (const { path, text: content } of [
      ...files,
      { path: "src/codecs.ts", text: CODECS },
      { path: "program.ts", text: PROGRAM },
    ]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    loaded = (await loadPackage(folder, scratch)) as unknown as Loaded;
  });

  function client(url: string): Operations {
    return new loaded.Everywhere({ baseUrl: url, retries: 0 }).general;
  }

  function put(url: string, params: object): ReturnType<Call> {
    const body = { at, id: 1n };
    return client(url).putThing({ at, id: max, body, ...params });
  }

  it("compiles as strictly as can be, used as its types say", () => {
    const project = new Project({ compilerOptions: strictOptions });
    project.addSourceFileAtPath(join(folder, "program.ts"));
    const errors = project
      .getPreEmitDiagnostics()
      .map(
        (each) => `${each.getLineNumber()} ${String(each.getMessageText())}`,
      );
    expect(errors).toEqual([]);
  });

  it.each(positions)("reads and writes %s: %s", async (name, wire, model) => {
    const body = `{"at":"${AT}","id":1,"${name}":${wire}}`;
    const server = await serve(text(body, { type: "application/json" }));
    const thing = (await put(server.url, {})) as object;
    expect(thing).toEqual({ at, id: 1n, [name]: model });
    await put(server.url, { body: thing });
    expect(server.requests[1]?.body).toBe(body);
  });

  it("reads a list of models", async () => {
    const server = await serve(
      text(`[{"at":"${AT}","id":${MAX}}]`, { type: "application/json" }),
    );
    expect(await client(server.url).listThings()).toEqual([{ at, id: max }]);
  });

  it("reads by status, failures included", async () => {
    const made = await serve(json(AT, 201));
    expect(await put(made.url, {})).toEqual(at);
    const newer = await serve(
      text(`{"changedAt":"${AT}","version":${MAX}}`, {
        status: 409,
        type: "application/json",
      }),
    );
    expect(await put(newer.url, {}).result()).toMatchObject({
      declared: 409,
      error: { body: { changedAt: at, version: max } },
    });
    await expect(put(newer.url, {})).rejects.toMatchObject({
      body: { changedAt: at },
    });
    const other = await serve(json({ at: AT }, 500));
    expect(await put(other.url, {}).result()).toMatchObject({
      declared: "default",
      error: { body: { at } },
    });
  });

  it("writes parameters in every place", async () => {
    const server = await serve(json(AT, 201));
    await put(server.url, {
      since: at,
      times: [at, at],
      filter: { after: at, home },
      "If-Unmodified-Since": at,
      seen: at,
      search: { at, id: max },
    });
    const [request] = server.requests;
    const url = new URL(request?.url ?? "", server.url);
    expect(decodeURIComponent(url.pathname)).toBe(`/things/${AT}/${MAX}`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      since: AT,
      times: `${AT},${AT}`,
      "filter[after]": AT,
      "filter[home]": HOME,
      search: `{"at":"${AT}","id":${MAX}}`,
    });
    expect(request?.headers).toMatchObject({
      "if-unmodified-since": AT,
      cookie: `seen=${encodeURIComponent(AT)}`,
    });
  });

  it("writes forms", async () => {
    const server = await serve((response) => response.writeHead(204).end());
    const body = { at, id: max, home };
    await client(server.url).postForm({ body });
    expect([...new URLSearchParams(server.requests[0]?.body)]).toEqual([
      ["at", AT],
      ["id", MAX],
      ["home", HOME],
    ]);
  });

  it("goes through pages by integers that lose no digit", async () => {
    const pages = [
      `{"data":[{"id":${MAX},"at":"${AT}"}],"has_more":true}`,
      `{"data":[],"has_more":false}`,
    ];
    const server = await serve((response, { url }) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(pages[url.includes("starting_after") ? 1 : 0]);
    });
    const events = await client(server.url).listEvents().toArray();
    expect(events).toEqual([{ id: max, at }]);
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/events",
      `/events?starting_after=${MAX}`,
    ]);
  });

  it("reads what webhooks bring", async () => {
    const seen: unknown[] = [];
    const receive = loaded.handleWebhooks({
      thingMade: (thing: unknown) => seen.push(thing),
    });
    expect(await receive("thingMade", `{"at":"${AT}","id":${MAX}}`)).toBe(true);
    expect(seen).toEqual([{ at, id: max }]);
  });

  it("refuses an invalid date before anything is sent", async () => {
    const server = await serve();
    await expect(
      put(server.url, { body: { at: new Date(Number.NaN), id: 1n } }),
    ).rejects.toMatchObject({ name: "ConfigurationError" });
    expect(server.requests).toEqual([]);
  });
});
