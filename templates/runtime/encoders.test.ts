import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { type SeenRequest, serve } from "../../test/runtime/serve.ts";
import { cookie } from "./cookie.js";
import { deepObject } from "./deep-object.js";
import { ConfigurationError } from "./errors.js";
import { form } from "./form.js";
import { header } from "./header.js";
import { jsonQuery } from "./json-parameter.js";
import type { OperationDescriptor, ParameterEncoder } from "./operation.js";
import { pipeDelimited } from "./pipe-delimited.js";
import { query } from "./query.js";
import { spaceDelimited } from "./space-delimited.js";
import { unsupported, unsupportedParameter } from "./unsupported.js";

const color = ["blue", "black", "brown"];
const rgb = { R: 100, G: 200, B: 150 };

async function sent(
  operation: Partial<OperationDescriptor>,
  params: object,
): Promise<SeenRequest> {
  const server = await serve();
  await call(
    openClient(server.url),
    { request: "POST /", ...operation },
    { params },
  );
  const [request] = server.requests;
  if (!request) throw new Error("nothing was sent");
  return request;
}

async function sentQuery(encoder: ParameterEncoder, params: object) {
  const { url } = await sent({ parameters: [encoder] }, params);
  return url.slice(1);
}

async function refused(encoder: ParameterEncoder, params: object) {
  const error = await failureOf(
    call(
      openClient("https://api.example.com"),
      { request: "GET /", parameters: [encoder] },
      { params },
    ),
  );
  expect(error).toBeInstanceOf(ConfigurationError);
}

describe("a query parameter, as in the table of OpenAPI 3.1.1,", () => {
  it.each<[string, ParameterEncoder, unknown, string]>([
    ["form", query("color", false), "", "?color="],
    ["form", query("color", false), "blue", "?color=blue"],
    ["form", query("color", false), color, "?color=blue,black,brown"],
    ["form", query("color", false), rgb, "?color=R,100,G,200,B,150"],
    ["form exploded", query("color"), "", "?color="],
    [
      "form exploded",
      query("color"),
      color,
      "?color=blue&color=black&color=brown",
    ],
    ["form exploded", query("color"), rgb, "?R=100&G=200&B=150"],
    [
      "spaceDelimited",
      spaceDelimited("color"),
      color,
      "?color=blue%20black%20brown",
    ],
    [
      "spaceDelimited",
      spaceDelimited("color"),
      rgb,
      "?color=R%20100%20G%20200%20B%20150",
    ],
    [
      "pipeDelimited",
      pipeDelimited("color"),
      color,
      "?color=blue%7Cblack%7Cbrown",
    ],
    [
      "pipeDelimited",
      pipeDelimited("color"),
      rgb,
      "?color=R%7C100%7CG%7C200%7CB%7C150",
    ],
    [
      "pipeDelimited exploded",
      pipeDelimited("color", true),
      color,
      "?color=blue&color=black&color=brown",
    ],
    [
      "deepObject",
      deepObject("color"),
      rgb,
      "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
    ],
    [
      "JSON",
      jsonQuery("color"),
      rgb,
      "?color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
    ],
  ])("is sent in style %s", async (_, encoder, value, expected) => {
    expect(await sentQuery(encoder, { color: value })).toBe(expected);
  });
});

describe("a query parameter", () => {
  it("encodes data, not delimiters", async () => {
    const value = ["a,b", "c&d=e", "f g", "+", "#", "ü"];
    expect(await sentQuery(query("q[]", false), { "q[]": value })).toBe(
      "?q%5B%5D=a%2Cb,c%26d%3De,f%20g,%2B,%23,%C3%BC",
    );
    expect(await sentQuery(query("q"), { q: { "a&b": "c=d" } })).toBe(
      "?a%26b=c%3Dd",
    );
    expect(await sentQuery(pipeDelimited("q"), { q: ["a|b", "c"] })).toBe(
      "?q=a%7Cb%7Cc",
    );
  });

  it("sends booleans, numbers and bigints as text", async () => {
    expect(
      await sentQuery(query("q"), { q: [true, false, 0, -1.5, 10n] }),
    ).toBe("?q=true&q=false&q=0&q=-1.5&q=10");
  });

  it.each([
    undefined,
    null,
    [],
    {},
    [null, undefined],
    { a: null, b: undefined },
  ])("sends nothing for %j", async (q) => {
    for (const encoder of [
      query("q"),
      query("q", false),
      pipeDelimited("q"),
      deepObject("q"),
    ])
      expect(await sentQuery(encoder, { q })).toBe("");
  });

  it("refuses what has no text", async () => {
    for (const q of [[{}], [[1]], { a: {} }, { a: [] }, () => 1, Symbol("s")])
      await refused(query("q"), { q });
  });

  it("continues the brackets of a deep object", async () => {
    const q = { a: { b: [1, 2], c: undefined }, d: true };
    expect(await sentQuery(deepObject("q"), { q })).toBe(
      "?q%5Ba%5D%5Bb%5D=1&q%5Ba%5D%5Bb%5D=2&q%5Bd%5D=true",
    );
  });

  it("may have a key that isn't its name", async () => {
    const params = { query_id: "x", id: "y" };
    expect(await sentQuery(query("id", true, "query_id"), params)).toBe(
      "?id=x",
    );
    expect(
      await sentQuery(deepObject("id", "query_id"), { query_id: { a: 1 } }),
    ).toBe("?id%5Ba%5D=1");
    expect(await sentQuery(jsonQuery("id", "query_id"), params)).toBe(
      "?id=%22x%22",
    );
    expect(
      await sentQuery(pipeDelimited("id", false, "query_id"), params),
    ).toBe("?id=x");
    expect(
      await sentQuery(spaceDelimited("id", false, "query_id"), params),
    ).toBe("?id=x");
  });

  it("is listed by the request, * for explode", async () => {
    const { url } = await sent(
      { request: "GET /things{?a,b,c*,constructor}", parameters: [form] },
      { c: [1, 2], b: [1, 2], a: "x y" },
    );
    expect(url).toBe("/things?a=x%20y&b=1,2&c=1&c=2");
  });

  it("of JSON sends null, and nothing for undefined", async () => {
    expect(await sentQuery(jsonQuery("q"), { q: null })).toBe("?q=null");
    expect(await sentQuery(jsonQuery("q"), {})).toBe("");
  });
});

describe("a header parameter", () => {
  it.each([
    [header("X-Color"), "blue", "blue"],
    [header("X-Color"), color, "blue,black,brown"],
    [header("X-Color"), rgb, "R,100,G,200,B,150"],
    [header("X-Color", true), rgb, "R=100,G=200,B=150"],
    [header("X-Color"), "a b%", "a b%"],
    [header("X-Color"), 5, "5"],
    [header("X-Color"), [], undefined],
    [header("X-Color"), undefined, undefined],
  ])("is sent in simple style", async (encoder, value, expected) => {
    const { headers } = await sent(
      { parameters: [encoder] },
      { "X-Color": value },
    );
    expect(headers["x-color"]).toBe(expected);
  });

  it("that HTTP forbids is refused", async () => {
    await refused(header("X-Color"), { "X-Color": "a\r\nb: c" });
  });
});

describe("a cookie parameter", () => {
  it("is sent with others in one header", async () => {
    const { headers } = await sent(
      { parameters: [cookie("a"), cookie("b", "cookie_b"), cookie("c")] },
      { a: "x; y", cookie_b: [1, 2] },
    );
    expect(headers.cookie).toBe("a=x%3B%20y; b=1,2");
  });
});

describe("what isn't supported", () => {
  it("fails only where it is used", async () => {
    const odd = unsupportedParameter("parameters in matrix style", "odd");
    await sent({ parameters: [odd] }, {});
    await refused(odd, { odd: 1 });
    await sent({ body: unsupported("multipart bodies") }, {});
    const error = await failureOf(
      call(
        openClient("https://api.example.com"),
        { request: "POST /", body: unsupported("multipart bodies") },
        { params: { body: {} } },
      ),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain("multipart bodies");
  });
});
