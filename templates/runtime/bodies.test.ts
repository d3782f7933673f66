import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import {
  type SeenRequest,
  serve,
  text as answerText,
} from "../../test/runtime/serve.ts";
import { binaryBody } from "./binary-body.js";
import { blob } from "./blob.js";
import { BodyPart } from "./body-part.js";
import { chooseBody } from "./choose-body.js";
import { deepObject } from "./deep-object.js";
import { ConfigurationError } from "./errors.js";
import { formBody } from "./form-body.js";
import type { OperationDescriptor } from "./operation.js";
import { jsonBody } from "./json-body.js";
import { jsonLinesBody } from "./json-lines-body.js";
import { multipart } from "./multipart.js";
import { query } from "./query.js";
import { text } from "./text.js";
import { textBody } from "./text-body.js";

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

describe("a body", () => {
  it("is sent as text", async () => {
    const request = await sent(
      { body: textBody("text/csv") },
      { body: "a,b\n1,2" },
    );
    expect(request.headers["content-type"]).toBe("text/csv");
    expect(request.body).toBe("a,b\n1,2");
  });

  it.each([
    new Blob(["bytes"]),
    new TextEncoder().encode("bytes"),
    new TextEncoder().encode("bytes").buffer,
    "bytes",
  ])("is sent as bytes: %o", async (body) => {
    const request = await sent(
      { body: binaryBody("application/pdf") },
      { body },
    );
    expect(request.headers["content-type"]).toBe("application/pdf");
    expect(request.body).toBe("bytes");
  });

  it("that is no bytes is refused", async () => {
    const error = await failureOf(
      call(
        openClient("https://api.example.com"),
        { request: "POST /", body: binaryBody("application/pdf") },
        { params: { body: { a: 1 } } },
      ),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
  });

  it("is sent as a form", async () => {
    const request = await sent(
      { body: formBody() },
      { body: { a: "x y&z", list: [1, 2], none: undefined, yes: true } },
    );
    expect(request.headers["content-type"]).toBe(
      "application/x-www-form-urlencoded",
    );
    expect([...new URLSearchParams(request.body)]).toEqual([
      ["a", "x y&z"],
      ["list", "1"],
      ["list", "2"],
      ["yes", "true"],
    ]);
  });

  it("is sent as a form with what its members say of themselves", async () => {
    const fields = {
      filter: deepObject("filter"),
      tags: query("tags", { explode: false }),
    };
    const request = await sent(
      { body: formBody(fields) },
      {
        body: {
          filter: { a: 1, b: { c: 2 } },
          tags: ["x,y", "z"],
          address: { city: "Bonn & Köln" },
          rows: [{ id: 1 }, { id: 2 }],
          nothing: [],
        },
      },
    );
    expect([...new URLSearchParams(request.body)]).toEqual([
      ["filter[a]", "1"],
      ["filter[b][c]", "2"],
      ["tags", "x,y,z"],
      ["address", '{"city":"Bonn & Köln"}'],
      ["rows", '{"id":1}'],
      ["rows", '{"id":2}'],
    ]);
  });

  it("is sent as JSON by another name", async () => {
    const request = await sent(
      { body: jsonBody("application/merge-patch+json") },
      { body: { a: null } },
    );
    expect(request.headers["content-type"]).toBe(
      "application/merge-patch+json",
    );
    expect(request.body).toBe('{"a":null}');
  });

  it("is sent as lines of JSON, at once or as they come", async () => {
    const body = jsonLinesBody("application/x-ndjson");
    const items = [{ a: 1 }, { b: "\n" }];
    const whole = await sent({ body }, { body: items });
    expect(whole.body).toBe('{"a":1}\n{"b":"\\n"}\n');
    const streamed = await sent({ body }, { body: slowly(items) });
    expect(streamed.body).toBe(whole.body);
    expect(streamed.headers["transfer-encoding"]).toBe("chunked");
  });

  it.each([
    ["a stream", () => new Blob(["bytes"]).stream()],
    ["an iterable", () => slowly(["by", "tes"].map(encode))],
    ["a part", () => new BodyPart(encode("bytes"), { type: "image/png" })],
  ])("is sent from %s", async (_, make) => {
    const request = await sent(
      { body: binaryBody("image/*") },
      { body: make() },
    );
    expect(request.body).toBe("bytes");
    expect(request.headers["content-type"]).toBe(
      _ === "a part" ? "image/png" : "application/octet-stream",
    );
  });
});

describe("a body of several media types", () => {
  const body = chooseBody(
    {
      "application/json": jsonBody("application/json"),
      "text/csv": textBody("text/csv"),
      "application/pdf": binaryBody("application/pdf"),
      "application/x-www-form-urlencoded": formBody(),
    },
    { bytes: "application/pdf", text: "text/csv" },
  );

  it.each([
    [{ body: { a: 1 } }, "application/json", '{"a":1}'],
    [{ body: "a,b" }, "text/csv", "a,b"],
    [{ body: encode("%PDF") }, "application/pdf", "%PDF"],
    [
      { body: { a: 1 }, contentType: "application/x-www-form-urlencoded" },
      "application/x-www-form-urlencoded",
      "a=1",
    ],
    [{ body: "x", contentType: "application/json" }, "application/json", '"x"'],
  ])(
    "is sent as its type wants, or as told: %j",
    async (params, type, sentText) => {
      const request = await sent({ body }, params);
      expect(request.headers["content-type"]).toBe(type);
      expect(request.body).toBe(sentText);
    },
  );

  it("is refused in another", async () => {
    const error = await failureOf(
      call(
        openClient("https://api.example.com"),
        { request: "POST /", body },
        { params: { body: {}, contentType: "toString" } },
      ),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain("text/csv");
  });
});

/** The parts of a multipart body, read by the platform. */
async function partsOf(request: SeenRequest): Promise<readonly unknown[]> {
  const type = request.headers["content-type"] ?? "";
  const form = await new Response(request.body, {
    headers: { "content-type": type },
  }).formData();
  return Promise.all(
    Array.from(form, async ([name, value]) =>
      typeof value === "string"
        ? [name, value]
        : [name, value.name, value.type, await value.text()],
    ),
  );
}

describe("a multipart body", () => {
  const form = multipart("multipart/form-data");

  it("has a part for each member, and for each item of one", async () => {
    const request = await sent(
      { body: form },
      {
        body: {
          name: "x\r\ny",
          count: 3,
          yes: true,
          none: null,
          missing: undefined,
          empty: [],
          tags: ["a", "b"],
          one: ["only"],
        },
      },
    );
    expect(await partsOf(request)).toEqual([
      ["name", "x\r\ny"],
      ["count", "3"],
      ["yes", "true"],
      ["tags", "a"],
      ["tags", "b"],
      ["one", "only"],
    ]);
    expect(request.headers["content-length"]).toBe(String(request.body.length));
  });

  it("has files with their names and types", async () => {
    const request = await sent(
      { body: form },
      {
        body: {
          file: new File(["one"], 'a"b.txt', { type: "text/plain" }),
          blob: new Blob(["two"]),
          bytes: encode("three"),
          part: new BodyPart("four", { name: "4.csv", type: "text/csv" }),
          files: [new File(["five"], "5"), new File(["six"], "6")],
          single: [new File(["seven"], "7")],
        },
      },
    );
    expect(await partsOf(request)).toEqual([
      ["file", 'a"b.txt', "text/plain", "one"],
      ["blob", "blob", "application/octet-stream", "two"],
      ["bytes", "blob", "application/octet-stream", "three"],
      ["part", "4.csv", "text/csv", "four"],
      ["files", "5", "application/octet-stream", "five"],
      ["files", "6", "application/octet-stream", "six"],
      ["single", "7", "application/octet-stream", "seven"],
    ]);
  });

  it("has objects as JSON, each of an array too", async () => {
    const request = await sent(
      { body: form },
      { body: { meta: { a: [1] }, rows: [{ id: 1 }, { id: 2 }] } },
    );
    expect(request.body).toContain(jsonPart("meta", '{"a":[1]}'));
    expect(request.body).toContain(jsonPart("rows", '{"id":1}'));
    expect(request.body).toContain(jsonPart("rows", '{"id":2}'));
  });

  it("follows what the document says of its members", async () => {
    const request = await sent(
      {
        body: multipart("multipart/form-data", {
          text: "application/json",
          picture: "image/*, image/png",
          ids: query("ids", { explode: false }),
          filter: deepObject("filter"),
        }),
      },
      {
        body: {
          text: "quoted",
          picture: encode("png"),
          ids: [1, 2],
          filter: { "a b": "c=d" },
        },
      },
    );
    expect(request.body).toContain(
      'name="text"\r\ncontent-type: application/json\r\n\r\n"quoted"',
    );
    expect(await partsOf(request)).toEqual([
      ["text", '"quoted"'],
      ["picture", "blob", "image/png", "png"],
      ["ids", "1,2"],
      ["filter[a b]", "c=d"],
    ]);
  });

  it("is streamed where a part is, and only then", async () => {
    const body = {
      before: "x",
      file: new BodyPart(slowly(["a", "b"].map(encode)), { name: "f.bin" }),
      stream: new Blob(["cd"]).stream(),
    };
    const request = await sent({ body: form }, { body });
    expect(request.headers["transfer-encoding"]).toBe("chunked");
    expect(await partsOf(request)).toEqual([
      ["before", "x"],
      ["file", "f.bin", "application/octet-stream", "ab"],
      ["stream", "blob", "application/octet-stream", "cd"],
    ]);
  });

  it("has parts without names where it is a list", async () => {
    const request = await sent(
      { body: multipart("multipart/mixed") },
      { body: [{ a: 1 }, new File(["x"], "x.txt", { type: "text/plain" })] },
    );
    expect(request.headers["content-type"]).toMatch(
      /^multipart\/mixed; boundary=[0-9a-f]{32}$/,
    );
    expect(request.body).toMatch(
      /^--\w{32}\r\ncontent-type: application\/json\r\n\r\n\{"a":1\}\r\n--\w{32}\r\ncontent-disposition: attachment; filename="x.txt"\r\ncontent-type: text\/plain\r\n\r\nx\r\n--\w{32}--\r\n$/,
    );
  });

  it("has more headers of a part, but no header that ends it", async () => {
    const request = await sent(
      { body: form },
      { body: { a: new BodyPart("x", { headers: { "X-Part": "1" } }) } },
    );
    expect(request.body).toContain("X-Part: 1\r\n\r\nx");
    const error = await failureOf(
      call(
        openClient("https://api.example.com"),
        { request: "POST /", body: form },
        { params: { body: { a: new BodyPart("x", { type: "a\r\nb" }) } } },
      ),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
  });

  it("can't be ended by a name", async () => {
    const request = await sent({ body: form }, { body: { 'a"\r\nX: y': "1" } });
    expect(request.body).toContain('name="a%22%0D%0AX: y"');
  });
});

function jsonPart(name: string, json: string): string {
  return `content-disposition: form-data; name="${name}"\r\ncontent-type: application/json\r\n\r\n${json}\r\n`;
}

function encode(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

async function* slowly<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    yield item;
  }
}

describe("a response", () => {
  it.each(["some text", ""])("is read as text: %j", async (body) => {
    const server = await serve(answerText(body, { type: "text/plain" }));
    const data = await call(openClient(server.url), {
      request: "GET /",
      response: text,
    });
    expect(data).toBe(body);
    expect(server.requests[0]?.headers.accept).toContain("text/");
  });

  it("is read as a blob", async () => {
    const server = await serve(answerText("bytes", { type: "image/png" }));
    const data = await call(openClient(server.url), {
      request: "GET /",
      response: blob,
    });
    expect(data).toBeInstanceOf(Blob);
    expect(await (data as Blob).text()).toBe("bytes");
    expect((data as Blob).type).toBe("image/png");
  });

  it("without content is undefined", async () => {
    const server = await serve((response) => response.writeHead(204).end());
    for (const response of [text, blob])
      expect(
        await call(openClient(server.url), { request: "GET /", response }),
      ).toBeUndefined();
  });
});
