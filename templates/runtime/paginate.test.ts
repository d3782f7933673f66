import { describe, expect, it } from "vitest";
import { failureOf, openClient } from "../../test/runtime/api.ts";
import { json, serve, type TestServer } from "../../test/runtime/serve.ts";
import { numberedPage, offsetPage } from "./counted-page.js";
import { cursorPage } from "./cursor-page.js";
import { DecodeError, NotFoundError } from "./errors.js";
import { form } from "./form.js";
import { lastItemPage } from "./last-item-page.js";
import { linkPage, urlPage } from "./linked-page.js";
import { paginate, type PagePromise } from "./paginate.js";
import type { Paging } from "./paging.js";

interface Thing {
  readonly id: number;
}

const cursors = cursorPage({
  parameter: "cursor",
  next: "next",
  items: "data",
});

function list(
  server: TestServer,
  page: Paging,
  params?: object,
): PagePromise<unknown, Thing> {
  return paginate(openClient(server.url), params, undefined, {
    id: "listThings",
    request: "GET /things{?cursor,page,offset,since,size}",
    parameters: [form],
    page,
  });
}

/** Seven things, in pages of as many as `size` says or else three; `wrap` makes the body. */
async function shop(
  wrap: (page: {
    readonly things: readonly Thing[];
    readonly start: number;
    readonly next: number | undefined;
    readonly query: URLSearchParams;
  }) => { readonly body: unknown; readonly link?: string },
  startOf: (query: URLSearchParams) => number,
): Promise<TestServer> {
  const all = Array.from({ length: 7 }, (_, id) => ({ id }));
  return serve((response, request) => {
    const asked = new URL(request.url, "http://shop").searchParams;
    const start = startOf(asked);
    const end = start + Number(asked.get("size") ?? 3);
    const next = end < all.length ? end : undefined;
    const things = all.slice(start, end);
    const { body, link } = wrap({ things, start, next, query: asked });
    response.writeHead(200, {
      "content-type": "application/json",
      ...(link !== undefined && { link }),
    });
    response.end(JSON.stringify(body));
  });
}

const byCursor = async (): Promise<TestServer> =>
  shop(
    ({ things, next }) => ({
      body: { data: things, next: next === undefined ? null : `c${next}` },
    }),
    (asked) => Number((asked.get("cursor") ?? "c0").slice(1)),
  );

const counts = (asked: URLSearchParams): number =>
  (Number(asked.get("page") ?? 1) - 1) * 3;

const ids = (things: readonly Thing[]): readonly number[] =>
  things.map(({ id }) => id);

const all = [0, 1, 2, 3, 4, 5, 6];

describe("the promise of a list in pages", () => {
  it("gives the first page as it is declared", async () => {
    const server = await byCursor();
    const promise = list(server, cursors);
    expect(await promise).toEqual({
      data: [{ id: 0 }, { id: 1 }, { id: 2 }],
      next: "c3",
    });
    expect((await promise.withResponse()).status).toBe(200);
    expect(server.requests).toHaveLength(1);
  });

  it("iterates over the items of all pages, with the other params on each", async () => {
    const server = await byCursor();
    const seen: Thing[] = [];
    for await (const thing of list(server, cursors, { size: 4 })) {
      seen.push(thing);
    }
    expect(ids(seen)).toEqual(all);
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/things?size=4",
      "/things?cursor=c4&size=4",
    ]);
  });

  it("can be iterated over twice, and asks for the first page once", async () => {
    const server = await byCursor();
    const promise = list(server, cursors);
    expect(ids(await promise.toArray())).toEqual(all);
    expect(ids(await promise.toArray())).toEqual(all);
    expect(server.requests).toHaveLength(5);
  });

  it("iterates over pages", async () => {
    const server = await byCursor();
    const sizes: number[] = [];
    for await (const page of list(server, cursors).pages()) {
      sizes.push((page as { data: unknown[] }).data.length);
    }
    expect(sizes).toEqual([3, 3, 1]);
  });

  it("asks for no page that is not needed", async () => {
    const server = await byCursor();
    for await (const thing of list(server, cursors)) {
      if (thing.id === 2) break;
    }
    expect(ids(await list(server, cursors).toArray({ limit: 3 }))).toEqual([
      0, 1, 2,
    ]);
    expect(await list(server, cursors).toArray({ limit: 0 })).toEqual([]);
    expect(server.requests).toHaveLength(3);
  });

  it("resumes from a cursor", async () => {
    const server = await byCursor();
    const rest = await list(server, cursors, { cursor: "c6" }).toArray();
    expect(ids(rest)).toEqual([6]);
  });

  it("fails as the call does, and leaves no rejection behind", async () => {
    const server = await serve(json({ message: "none" }, 404));
    const error = await failureOf(list(server, cursors).toArray());
    expect(error).toBeInstanceOf(NotFoundError);
  });

  it("fails where a later page fails, after the items before it", async () => {
    const server = await serve((response, request) => {
      const isFirst = request.url === "/things";
      json(
        isFirst ? { data: [{ id: 0 }], next: "c1" } : {},
        isFirst ? 200 : 404,
      )(response, request);
    });
    const seen: Thing[] = [];
    const walk = async (): Promise<void> => {
      for await (const thing of list(server, cursors)) seen.push(thing);
    };
    expect(await failureOf(walk())).toBeInstanceOf(NotFoundError);
    expect(ids(seen)).toEqual([0]);
  });

  it.each([
    ["the cursor it was asked with", ["a", "a"], 2],
    ["a cursor of before", ["a", "b", "a"], 3],
  ])("fails where the server repeats %s", async (_, cursorsGiven, requests) => {
    let count = 0;
    const server = await serve((response, request) => {
      const next = cursorsGiven[count++];
      json({ data: [{ id: count }], next })(response, request);
    });
    const error = await failureOf(list(server, cursors).toArray());
    expect(error).toBeInstanceOf(DecodeError);
    expect(String(error)).toContain(
      'GET /things failed: the server leads back to {"cursor":"a"}',
    );
    expect(server.requests).toHaveLength(requests);
  });

  it("fails where the server does not know the parameter", async () => {
    const server = await serve(json([{ id: 1 }]));
    const page = numberedPage({ parameter: "page", items: [] });
    const error = await failureOf(list(server, page).toArray());
    expect(String(error)).toContain("gave the same page again");
    expect(server.requests).toHaveLength(2);
  });

  it("fails where no list stands in the response, and takes none for an empty one", async () => {
    const odd = await serve(json({ data: "none" }));
    const error = await failureOf(list(odd, cursors).toArray());
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ status: 200, operation: "listThings" });
    const bare = await serve(json({ data: null }));
    expect(await list(bare, cursors).toArray()).toEqual([]);
  });

  it("reads only what the body itself has", async () => {
    const server = await serve(json({ data: [{ id: 1 }] }));
    const page = cursorPage({
      parameter: "cursor",
      next: ["constructor", "name"],
      items: "data",
    });
    expect(await list(server, page).toArray()).toHaveLength(1);
  });
});

describe("the ways from page to page", () => {
  it.each<readonly [string, Paging, () => Promise<TestServer>, number]>([
    [
      "a number of the page, until one is empty",
      numberedPage({ parameter: "page", items: [] }),
      async () => shop(({ things }) => ({ body: things }), counts),
      4,
    ],
    [
      "a number of the page, until the response says that there are no more",
      numberedPage({
        parameter: "page",
        more: ["meta", "has_more"],
        items: "data",
      }),
      async () =>
        shop(
          ({ things, next }) => ({
            body: { data: things, meta: { has_more: next !== undefined } },
          }),
          counts,
        ),
      3,
    ],
    [
      "an offset",
      offsetPage({ parameter: "offset", items: "data" }),
      async () =>
        shop(
          ({ things }) => ({ body: { data: things } }),
          (asked) => Number(asked.get("offset") ?? 0),
        ),
      4,
    ],
    [
      "the last item",
      lastItemPage({
        parameter: "since",
        property: "id",
        more: "has_more",
        items: "data",
      }),
      async () =>
        shop(
          ({ things, next }) => ({
            body: { data: things, has_more: next !== undefined },
          }),
          (asked) => Number(asked.get("since") ?? -1) + 1,
        ),
      3,
    ],
    [
      "a URL in the response",
      urlPage({
        parameters: ["offset", "cursor"],
        next: ["links", "next"],
        items: ["data", "things"],
      }),
      async () =>
        shop(
          ({ things, next }) => ({
            body: {
              data: { things },
              links: {
                next:
                  next === undefined
                    ? null
                    : `https://elsewhere.example/list?offset=${next}&x=1#top`,
              },
            },
          }),
          (asked) => Number(asked.get("offset") ?? 0),
        ),
      3,
    ],
    [
      "the Link header",
      linkPage({ parameters: ["page"], items: [] }),
      async () =>
        shop(
          ({ things, next, start }) => ({
            body: things,
            link: `<https://a.example/?page=1>; rel="first"; title="a, <b>; rel=next"${
              next === undefined
                ? ""
                : `, </things?page=${start / 3 + 2}>; title="x"; rel="last next"`
            }`,
          }),
          counts,
        ),
      3,
    ],
    [
      "a cursor that is there on the last page, too",
      cursorPage({
        parameter: "cursor",
        next: ["info", "end"],
        more: ["info", "more"],
        items: "data",
      }),
      async () =>
        shop(
          ({ things, start, next }) => ({
            body: {
              data: things,
              info: {
                end: String(start + things.length),
                more: next !== undefined,
              },
            },
          }),
          (asked) => Number(asked.get("cursor") ?? 0),
        ),
      3,
    ],
  ])("by %s", async (_, page, open, requests) => {
    const server = await open();
    expect(ids(await list(server, page).toArray())).toEqual(all);
    expect(server.requests).toHaveLength(requests);
    for (const { url } of server.requests) {
      expect(url.startsWith("/things")).toBe(true);
    }
  });

  it("counts on from the page that the call asks for", async () => {
    const server = await shop(({ things }) => ({ body: things }), counts);
    const page = numberedPage({ parameter: "page", items: [] });
    const rest = await list(server, page, { page: 3 }).toArray();
    expect(ids(rest)).toEqual([6]);
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/things?page=3",
      "/things?page=4",
    ]);
  });

  it("counts pages from 0 where the API does", async () => {
    const server = await shop(
      ({ things }) => ({ body: things }),
      (asked) => Number(asked.get("page") ?? 0) * 3,
    );
    const page = numberedPage({ parameter: "page", first: 0, items: [] });
    expect(ids(await list(server, page).toArray())).toEqual(all);
  });
});
