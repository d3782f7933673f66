import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { type SeenRequest, serve } from "../../test/runtime/serve.ts";
import { allowReserved } from "./allow-reserved.js";
import { cookie } from "./cookie.js";
import { deepObject } from "./deep-object.js";
import { ConfigurationError } from "./errors.js";
import { form } from "./form.js";
import { header } from "./header.js";
import { formQuerystring } from "./form-querystring.js";
import { jsonText } from "./json-text.js";
import { label } from "./label.js";
import { matrix } from "./matrix.js";
import type { OperationDescriptor, ParameterEncoder } from "./operation.js";
import { pipeDelimited } from "./pipe-delimited.js";
import { plainCookie } from "./plain-cookie.js";
import { plainText } from "./plain-text.js";
import { query } from "./query.js";
import { querystring } from "./querystring.js";
import { simple } from "./simple.js";
import { spaceDelimited } from "./space-delimited.js";
import { unsupported } from "./unsupported.js";

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

describe("a query parameter", () => {
  it("encodes data, not delimiters", async () => {
    const value = ["a,b", "c&d=e", "f g", "+", "#", "ü"];
    expect(
      await sentQuery(query("q[]", { explode: false }), { "q[]": value }),
    ).toBe("?q%5B%5D=a%2Cb,c%26d%3De,f%20g,%2B,%23,%C3%BC");
    expect(await sentQuery(query("q"), { q: { "a&b": "c=d" } })).toBe(
      "?a%26b=c%3Dd",
    );
  });

  it("refuses data that looks like a delimiter and can't be told from it", async () => {
    await refused(pipeDelimited("q"), { q: ["a|b", "c"] });
    await refused(spaceDelimited("q"), { q: ["a b", "c"] });
    await refused(deepObject("q"), { q: { "a][b": 1 } });
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
      query("q", { explode: false }),
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
    expect(await sentQuery(query("id", { key: "query_id" }), params)).toBe(
      "?id=x",
    );
    expect(
      await sentQuery(deepObject("id", { key: "query_id" }), {
        query_id: { a: 1 },
      }),
    ).toBe("?id%5Ba%5D=1");
    expect(
      await sentQuery(
        query("id", { key: "query_id", write: jsonText }),
        params,
      ),
    ).toBe("?id=%22x%22");
    expect(
      await sentQuery(pipeDelimited("id", { key: "query_id" }), params),
    ).toBe("?id=x");
    expect(
      await sentQuery(spaceDelimited("id", { key: "query_id" }), params),
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
    const json = query("q", { write: jsonText });
    expect(await sentQuery(json, { q: null })).toBe("?q=null");
    expect(await sentQuery(json, { q: { a: [1] } })).toBe(
      "?q=%7B%22a%22%3A%5B1%5D%7D",
    );
    expect(await sentQuery(json, {})).toBe("");
  });

  it("of a text takes nothing with members", async () => {
    const text = query("q", { write: plainText });
    expect(await sentQuery(text, { q: "<a/>" })).toBe("?q=%3Ca%2F%3E");
    await refused(text, { q: { a: 1 } });
  });

  it("numbers objects and arrays within a deep array", async () => {
    const q = { rules: [{ a: 1 }, { a: 2, b: [3] }], grid: [[1, 2]] };
    expect(decodeURIComponent(await sentQuery(deepObject("q"), { q }))).toBe(
      "?q[rules][0][a]=1&q[rules][1][a]=2&q[rules][1][b]=3&q[grid][0]=1&q[grid][0]=2",
    );
  });

  it("may be the whole query string", async () => {
    const q = { a: "x y", b: [1, 2], c: { d: 1 } };
    expect(await sentQuery(querystring("q", jsonText), { q })).toBe(
      "?%7B%22a%22%3A%22x%20y%22%2C%22b%22%3A%5B1%2C2%5D%2C%22c%22%3A%7B%22d%22%3A1%7D%7D",
    );
    expect(await sentQuery(formQuerystring("q"), { q })).toBe(
      "?a=x%20y&b=1&b=2&c=%7B%22d%22%3A1%7D",
    );
    const fields = { b: query("b", { explode: false }) };
    expect(await sentQuery(formQuerystring("q", fields), { q })).toContain(
      "&b=1,2&",
    );
    expect(await sentQuery(querystring("q", jsonText), {})).toBe("");
    expect(await sentQuery(formQuerystring("q"), {})).toBe("");
  });
});

describe("a path parameter", () => {
  const styles = { simple, label, matrix };

  it.each(
    Object.entries(styles).flatMap(([style, encoder]) =>
      [false, true].flatMap((explode) =>
        [
          undefined,
          null,
          [],
          {},
          [null],
          ...(style === "matrix"
            ? []
            : ["", ".", "..", "%2e", "%2E.", [""], ["."]]),
        ].map((id) => [style, explode, id, encoder] as const),
      ),
    ),
  )("in %s style, explode %s, refuses %j", async (_, explode, id, encoder) => {
    const error = await failureOf(
      call(
        openClient("https://api.example.com"),
        {
          request: "GET /things/{id}",
          parameters: [encoder("id", { explode })],
        },
        { params: { id } },
      ),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
  });

  it("of dots only is refused, however many its label has", async () => {
    const error = await failureOf(
      call(
        openClient("https://api.example.com"),
        {
          request: "GET /things/{id}",
          parameters: [label("id", { explode: true })],
        },
        { params: { id: ["", ""] } },
      ),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
  });

  it("encodes what would lead out of its segment, reserved or not", async () => {
    const { url } = await sent(
      {
        request: "GET /things/{id}/end",
        parameters: [simple("id", { encode: allowReserved })],
      },
      { id: "a/../b?c#d:e@f" },
    );
    expect(url).toBe("/things/a%2F..%2Fb%3Fc%23d:e@f/end");
  });
});

describe("a header parameter", () => {
  it.each([
    [header("X-Color"), "blue", "blue"],
    [header("X-Color"), color, "blue,black,brown"],
    [header("X-Color"), rgb, "R,100,G,200,B,150"],
    [header("X-Color", { explode: true }), rgb, "R=100,G=200,B=150"],
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

  it("may hold a comma, unless it is one of a list", async () => {
    const date = "Sun, 06 Nov 1994 08:49:37 GMT";
    const { headers } = await sent(
      { parameters: [header("X-Date")] },
      { "X-Date": date },
    );
    expect(headers["x-date"]).toBe(date);
    await refused(header("X-Date"), { "X-Date": [date, date] });
  });

  it("is written as JSON", async () => {
    const { headers } = await sent(
      { parameters: [header("X-Color", { write: jsonText })] },
      { "X-Color": rgb },
    );
    expect(headers["x-color"]).toBe('{"R":100,"G":200,"B":150}');
  });
});

describe("a cookie parameter", () => {
  it("is sent with others in one header", async () => {
    const { headers } = await sent(
      {
        parameters: [
          cookie("a"),
          cookie("b", { key: "cookie_b" }),
          cookie("c"),
        ],
      },
      { a: "x; y", cookie_b: [1, 2] },
    );
    expect(headers.cookie).toBe("a=x%3B%20y; b=1,2");
  });

  it("that is an exploded object is several", async () => {
    const { headers } = await sent(
      { parameters: [cookie("rgb"), cookie("all", { explode: false })] },
      { rgb, all: rgb },
    );
    expect(headers.cookie).toBe("R=100; G=200; B=150; all=R,100,G,200,B,150");
  });

  it("in cookie style is not encoded, so that nothing may end it", async () => {
    const { headers } = await sent(
      { parameters: [plainCookie("a")] },
      { a: "x%20y=z" },
    );
    expect(headers.cookie).toBe("a=x%20y=z");
    for (const a of ["x; b=1", "é", "a\r\nb", { "x; b": 1 }])
      await refused(plainCookie("a"), { a });
    await refused(plainCookie("a", { explode: false }), { a: ["x,y", "z"] });
  });
});

describe("what isn't supported", () => {
  it("fails only where it is used", async () => {
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
