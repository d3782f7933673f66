import { afterEach, describe, expect, it, vi } from "vitest";
import { api, call, failureOf } from "../../test/runtime/api.ts";
import { json, serve } from "../../test/runtime/serve.ts";
import { apiKey } from "./api-key.js";
import { bearer } from "./bearer.js";
import { connect } from "./client.js";
import { logResponses } from "./log-responses.js";
import type { Logger } from "./logger.js";
import { query } from "./query.js";
import { request } from "./request.js";
import { schemes } from "./schemes.js";

const operation = {
  request: "GET /things/{id}",
  parameters: [query("page"), query("search")],
};
const params = { id: "private", page: 2, search: "mine" };

function noting(): { readonly entries: unknown[]; readonly logger: Logger } {
  const entries: unknown[] = [];
  const at =
    (level: string) =>
    (...entry: unknown[]): number =>
      entries.push([level, ...entry]);
  const logger = { debug: at("debug"), warn: at("warn"), error: at("error") };
  return { entries, logger };
}

describe("a logger", () => {
  it("is told of responses, pauses and failures, without values that may be secret", async () => {
    const { entries, logger } = noting();
    const server = await serve((response) => {
      response.writeHead(503, {
        "x-request-id": "r1",
        "set-cookie": "s=1",
        "retry-after-ms": "1",
      });
      response.end();
    });
    const client = connect(
      { ...api, baseUrl: server.url },
      {
        token: "s3cret",
        retries: 1,
        logger,
        middleware: [logResponses(logger)],
      },
    );
    await failureOf(call(client, operation, { params }));
    const response = [
      "debug",
      "GET /things/{id}: 503",
      expect.objectContaining({
        operation: "an_operation",
        milliseconds: expect.any(Number),
        query: { page: "2", search: "***" },
        requestHeaders: {
          accept: "application/json",
          "user-agent": "example-sdk/1.2.3",
        },
        responseHeaders: expect.objectContaining({ "x-request-id": "r1" }),
      }),
    ];
    const details = expect.objectContaining({ method: "GET" });
    expect(entries).toEqual([
      response,
      ["warn", "GET /things/{id}: again in 1 ms", details],
      response,
      ["error", "GET /things/{id} failed: 503 Service Unavailable: ", details],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(
      /s3cret|set-cookie|private|mine/,
    );
  });

  it("may be the console, or a part of it", async () => {
    const server = await serve();
    for (const logger of [console, { warn: () => {} }, {}]) {
      vi.spyOn(console, "debug").mockReturnValue();
      const client = connect(
        { ...api, baseUrl: server.url },
        { token: "t", logger, middleware: [logResponses(logger)] },
      );
      expect(await call(client, operation, { params })).toEqual({});
    }
  });
});

/** What a call sends there, and what it says. */
async function inBrowser(
  security: readonly (readonly string[])[],
  logger?: Logger,
) {
  vi.stubGlobal("document", {});
  vi.spyOn(process, "pid", "get").mockReturnValue(0);
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  const inits: unknown[] = [];
  const client = connect(
    {
      ...api,
      baseUrl: "https://api.example.com",
      authenticate: schemes(
        { BearerAuth: bearer, Cookie: apiKey("cookie", "session") },
        security,
      ),
    },
    {
      token: "t",
      logger,
      fetch: async (_, init) => {
        inits.push(init);
        return Response.json({});
      },
    },
  );
  const results = [];
  for (const _ of [1, 2])
    results.push(await call(client, operation, { params }).result());
  return { inits, warn, results };
}

describe("in a browser", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it("calls with a credential follow no redirect, and it is warned once", async () => {
    const { inits, warn } = await inBrowser([["BearerAuth"]]);
    expect(inits[0]).toMatchObject({ redirect: "error" });
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0]?.[0])).toContain("browser");
  });

  it("calls without one follow redirects, unwarned", async () => {
    const { inits, warn } = await inBrowser([]);
    expect(inits[0]).toMatchObject({ redirect: "follow" });
    expect(warn).not.toHaveBeenCalled();
  });

  it("the warning goes to the logger, where there is one", async () => {
    const { entries, logger } = noting();
    const { warn } = await inBrowser([["BearerAuth"]], logger);
    expect(warn).not.toHaveBeenCalled();
    expect(
      entries.filter((entry) => JSON.stringify(entry).includes("warn")),
    ).toHaveLength(1);
  });

  it("a cookie scheme is a ConfigurationError", async () => {
    const { inits, results } = await inBrowser([["Cookie"]]);
    expect(results[0]).toMatchObject({
      ok: false,
      error: { name: "ConfigurationError", attempts: 0 },
    });
    expect(inits).toEqual([]);
  });
});

describe("a request that is no operation", () => {
  it("is sent as the operations are", async () => {
    const server = await serve(json({ fine: true }));
    const client = connect(
      { ...api, baseUrl: `${server.url}/v1` },
      { token: "t" },
    );
    const data = await request(
      client,
      {
        method: "POST",
        path: "/a%20b/c",
        query: { x: [1, 2], y: null },
        body: { a: 1 },
      },
      { query: { z: "&" } },
    );
    expect(data).toEqual({ fine: true });
    expect(server.requests[0]).toMatchObject({
      method: "POST",
      url: "/v1/a%20b/c?x=1&x=2&z=%26",
      body: '{"a":1}',
      headers: { authorization: "Bearer t" },
    });
  });

  it.each([
    "things",
    "/a b",
    "/a/../b",
    "/a/%2e%2E",
    "/.",
    "/a?b=c",
    "/a#b",
    "/{a}",
    "/a\\..\\b",
  ])("is refused where its path is %s", async (path) => {
    const server = await serve();
    const client = connect({ ...api, baseUrl: server.url }, { token: "t" });
    const error = await failureOf(request(client, { method: "GET", path }));
    expect(error).toMatchObject({ name: "ConfigurationError", attempts: 0 });
    expect(server.requests).toHaveLength(0);
  });
});

describe("more members of query and body", () => {
  it("go along with those of the document", async () => {
    const server = await serve();
    const client = connect({ ...api, baseUrl: server.url }, { token: "t" });
    const options = { query: { new: true }, body: { more: 1 } };
    const write = { ...operation, request: "POST /things/{id}" };
    await call(client, write, {
      params: { ...params, body: { a: 1 } },
      options,
    });
    await call(client, write, { params, options });
    expect(server.requests.map(({ url, body }) => [url, body])).toEqual([
      ["/things/private?page=2&search=mine&new=true", '{"a":1,"more":1}'],
      ["/things/private?page=2&search=mine&new=true", '{"more":1}'],
    ]);
  });

  it.each([[[1]], ["text"], [new Blob([])]])("can't go to %s", async (body) => {
    const client = connect(
      { ...api, baseUrl: "https://a.example" },
      { token: "t" },
    );
    const options = { body: { more: 1 } };
    const error = await failureOf(
      call(client, { request: "POST /things" }, { params: { body }, options }),
    );
    expect(error).toMatchObject({ name: "ConfigurationError", attempts: 0 });
  });
});
