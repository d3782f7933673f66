import { describe, expect, it } from "vitest";
import {
  call,
  failureOf,
  openApi,
  openClient,
} from "../../test/runtime/api.ts";
import { serve } from "../../test/runtime/serve.ts";
import { connect } from "./client.js";
import { ConfigurationError } from "./errors.js";
import { form } from "./form.js";

const url = "https://api.example.com";

describe("path values", () => {
  it.each([
    ["plain", "plain"],
    ["a/b", "a%2Fb"],
    ["a b?c#d", "a%20b%3Fc%23d"],
    ["../secret", "..%2Fsecret"],
    ["...", "..."],
    ["%2e%2e%2f", "%252e%252e%252f"],
    ["!'()*", "%21%27%28%29%2A"],
    ["üñ€😀", "%C3%BC%C3%B1%E2%82%AC%F0%9F%98%80"],
    ["a;b=c&d,e:f@g$h+i", "a%3Bb%3Dc%26d%2Ce%3Af%40g%24h%2Bi"],
    ["-._~", "-._~"],
    [7, "7"],
    [0, "0"],
    [true, "true"],
    [12345678901234567890n, "12345678901234567890"],
  ])("sends %s as %s", async (id, sent) => {
    const server = await serve();
    await call(
      openClient(server.url),
      { request: "GET /things/{id}/parts" },
      {
        params: { id },
      },
    );
    expect(server.requests[0]?.url).toBe(`/things/${sent}/parts`);
  });

  it("fills in a name with spaces and other odd characters", async () => {
    const server = await serve();
    await call(
      openClient(server.url),
      { request: "GET /things/{the id}/{$*,?}{?page}", parameters: [form] },
      { params: { "the id": "a b", "$*,?": "c", page: 2 } },
    );
    expect(server.requests[0]?.url).toBe("/things/a%20b/c?page=2");
  });

  it.each([
    ".",
    "..",
    "%2e",
    "%2E%2e",
    ".%2E",
    "",
    undefined,
    null,
    {},
    { a: 1 },
    [],
    ["a"],
    new Date(0),
  ])("refuses %j before anything is sent", async (id) => {
    const server = await serve();
    const promise = call(
      openClient(server.url),
      { request: "GET /things/{id}" },
      { params: { id } },
    );
    const error = await failureOf(promise);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ attempts: 0, urlTemplate: "/things/{id}" });
    expect(String(error)).toContain("GET /things/{id} failed: id can't be");
    expect(server.requests).toHaveLength(0);
  });

  it("refuses text that is no Unicode", async () => {
    const promise = call(
      openClient(url),
      { request: "GET /things/{id}" },
      {
        params: { id: "\uD800" },
      },
    );
    expect(await failureOf(promise)).toBeInstanceOf(ConfigurationError);
  });

  it("doesn't take an inherited member for a value", async () => {
    const promise = call(openClient(url), {
      request: "GET /things/{constructor}",
    });
    expect(await failureOf(promise)).toBeInstanceOf(ConfigurationError);
  });

  it("fills in several, one of them twice", async () => {
    const server = await serve();
    await call(
      openClient(server.url),
      { request: "GET /{a}/{b}.json/{a}" },
      {
        params: { a: "x/y", b: "z" },
      },
    );
    expect(server.requests[0]?.url).toBe("/x%2Fy/z.json/x%2Fy");
  });
});

describe("the base URL", () => {
  it.each([
    ["", "/things?a=1"],
    ["/", "/things?a=1"],
    ["/v1", "/v1/things?a=1"],
    ["/v1/", "/v1/things?a=1"],
    ["/v1/%7Bx%7D/", "/v1/%7Bx%7D/things?a=1"],
    ["/v1?key=k%20v", "/v1/things?key=k%20v&a=1"],
    ["/v1/?x=1&y=2", "/v1/things?x=1&y=2&a=1"],
    ["?x=/", "/things?x=/&a=1"],
  ])("may end in %j", async (end, sent) => {
    const server = await serve();
    await call(
      openClient(server.url + end),
      { request: "GET /things{?a}", parameters: [form] },
      { params: { a: 1 } },
    );
    expect(server.requests[0]?.url).toBe(sent);
  });

  it.each([
    "/v1",
    "api.example.com",
    "ftp://api.example.com",
    "https://",
    "https://user:hunter2@api.example.com",
    "https://api.example.com#part",
  ])("is refused where it is %j", async (baseUrl) => {
    const error = await failureOf(
      call(openClient(baseUrl), { request: "GET /things" }),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain(
      "set an absolute baseUrl or EXAMPLE_BASE_URL",
    );
    expect(String(error)).not.toContain("hunter2");
  });

  it("is refused where there is none", async () => {
    const client = connect(openApi, {});
    const error = await failureOf(call(client, { request: "GET /things" }));
    expect(error).toBeInstanceOf(ConfigurationError);
  });

  it("comes from call, operation, client, environment, document, in this order", async () => {
    const servers = await Promise.all([1, 2, 3, 4, 5].map(() => serve()));
    const [ofCall, ofOperation, ofClient, ofEnvironment, ofDocument] =
      servers.map((server) => server.url);
    const withAll = connect(
      { ...openApi, baseUrl: ofDocument ?? "" },
      { baseUrl: ofClient },
    );
    const without = openClient(ofDocument ?? "");
    const operation = { request: "GET /things" };
    await call(without, operation);
    process.env["EXAMPLE_BASE_URL"] = ofEnvironment;
    try {
      await call(without, operation);
      await call(withAll, operation);
    } finally {
      delete process.env["EXAMPLE_BASE_URL"];
    }
    const own = { ...operation, baseUrl: ofOperation ?? "" };
    await call(withAll, own);
    await call(withAll, own, { options: { baseUrl: ofCall } });
    expect(servers.map((server) => server.requests.length)).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });
});

describe("the body", () => {
  it("is sent as JSON", async () => {
    const server = await serve();
    const body = { name: "é", list: [1, null], nested: { yes: true } };
    await call(
      openClient(server.url),
      { request: "POST /things" },
      {
        params: { body },
      },
    );
    const [request] = server.requests;
    expect(request?.method).toBe("POST");
    expect(request?.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(request?.body ?? "")).toEqual(body);
  });

  it.each([null, 0, false, "", []])("can be %j", async (body) => {
    const server = await serve();
    await call(
      openClient(server.url),
      { request: "POST /things" },
      {
        params: { body },
      },
    );
    expect(server.requests[0]?.body).toBe(JSON.stringify(body));
  });

  it("is nothing where none is given", async () => {
    const server = await serve();
    await call(openClient(server.url), { request: "POST /things" });
    expect(server.requests[0]?.body).toBe("");
    expect(server.requests[0]?.headers["content-type"]).toBeUndefined();
  });

  it("that is no JSON is refused", async () => {
    const body: Record<string, unknown> = {};
    body["self"] = body;
    const error = await failureOf(
      call(openClient(url), { request: "POST /things" }, { params: { body } }),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
  });
});

describe("fetch", () => {
  it("may be another, and gets the options of client and call", async () => {
    const seen: unknown[] = [];
    const client = openClient(url, {
      fetch: async (input, init) => {
        seen.push(input, init);
        return new Response("{}");
      },
      fetchOptions: { cache: "no-store", credentials: "omit" },
    });
    await call(
      client,
      { request: "GET /things" },
      {
        options: {
          fetchOptions: {
            credentials: "include",
            method: "DELETE",
            redirect: "follow",
          },
        },
      },
    );
    expect(seen[0]).toBe("https://api.example.com/things");
    expect(seen[1]).toMatchObject({
      cache: "no-store",
      credentials: "include",
      method: "GET",
      redirect: "manual",
    });
  });
});
