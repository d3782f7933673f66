import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { json, serve, text as answer } from "../../test/runtime/serve.ts";
import { members } from "./convert.js";
import { decodeDateTime, encodeDateTime } from "./date-time.js";
import { declared } from "./declared.js";
import { decoding } from "./decoding.js";
import { encodedBody, encodedParams } from "./encoded.js";
import { type HttpError, NotFoundError } from "./errors.js";
import { eventStream } from "./event-stream.js";
import {
  decodingExactly,
  exactJsonBody,
  exactly,
  parseExactly,
  stringifyExactly,
} from "./exact-json.js";
import { form } from "./form.js";
import { formBody } from "./form-body.js";
import { decodeInt64 } from "./int64.js";
import { jsonLines } from "./json-lines.js";
import { isLongInteger } from "./long-integer.js";

const MAX = "9223372036854775807";
const NOON = "2024-02-29T12:00:00.000Z";

/** What `parseExactly` gives, its objects as the bigints they hold. */
function parsed(text: string): unknown {
  const unboxed = (value: unknown): unknown =>
    isLongInteger(value)
      ? BigInt(value as never)
      : Array.isArray(value)
        ? value.map(unboxed)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value).map(([key, item]) => [key, unboxed(item)]),
            )
          : value;
  return unboxed(parseExactly(text));
}

async function itemsOf(data: unknown): Promise<unknown[]> {
  const items = [];
  for await (const item of data as AsyncIterable<unknown>) items.push(item);
  return items;
}

describe("exact JSON", () => {
  it.each([
    [`[${MAX}, -${MAX}]`, [BigInt(MAX), -BigInt(MAX)]],
    [`{ "a" : ${MAX}\n, "b": 5 }`, { a: BigInt(MAX), b: 5 }],
    [MAX, BigInt(MAX)],
    [`["${MAX}", "\\"${MAX}", "\\\\"]`, [MAX, `"${MAX}`, "\\"]],
    [`{"${MAX}": 1}`, { [MAX]: 1 }],
    [`[0.${MAX}, 1e-${MAX}, 1.5E+${MAX}]`, [Number(`0.${MAX}`), 0, Infinity]],
    [`["\\u0000${MAX}", ${MAX}]`, [`\0${MAX}`, BigInt(MAX)]],
    [`["\\u0000\\u0000${MAX}", ${MAX}]`, [`\0\0${MAX}`, BigInt(MAX)]],
  ])("reads %s", (text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  it.each([`{${MAX}: 1}`, `0${MAX}`, `[1 ${MAX}]`, `["a"${MAX}]`, `[${MAX}`])(
    "refuses %s, as JSON.parse does",
    (text) => {
      expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
      expect(() => parseExactly(text)).toThrow(SyntaxError);
    },
  );

  it("reads all that it writes", () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.bigInt().filter((each) => `${each}`.replace("-", "").length >= 16),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.string({ unit: fc.constantFrom("\0", '"', "\\", "1", MAX, ":") }),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(
          fc.string({ unit: fc.constantFrom("\0", "1", '"', MAX, "_") }),
          tie("value"),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    })).value;
    fc.assert(
      fc.property(value, (each) => {
        expect(parsed(stringifyExactly(each))).toEqual(each);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads what has no long integer as JSON.parse does", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/\d{16}/.test(text));
        expect(parsed(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("takes time in proportion to the text, whatever the server sends", () => {
    const long = 4_000_000;
    const texts = [
      `["${"\\u0000".repeat(long / 6)}", ${MAX}]`,
      `["${"\\\\".repeat(long / 2)}", ${MAX}]`,
      `[${MAX}${" ".repeat(long)}, 1]`,
      `["${MAX}${"1".repeat(long)}", ${MAX}]`,
    ];
    for (const text of texts) expect(parseExactly(text)).toHaveLength(2);
  }, 30_000);
});

describe("a response", () => {
  it("is decoded by its status, the most specific one first", async () => {
    const server = await serve(json({ at: NOON }, 201));
    const at = members({ at: decodeDateTime });
    const send = (statuses: Parameters<typeof decoding>[0]) =>
      call(openClient(server.url), {
        request: "GET /",
        parse: decoding(statuses),
      });
    expect(await send({ 201: at })).toEqual({ at: new Date(NOON) });
    expect(await send({ "2XX": at })).toEqual({ at: new Date(NOON) });
    expect(await send({ default: at })).toEqual({ at: new Date(NOON) });
    expect(await send({ 200: at })).toEqual({ at: NOON });
    expect(await send({ default: at, 201: members({}) })).toEqual({ at: NOON });
  });

  it("that is a failure is decoded too, thrown or as a value", async () => {
    const server = await serve(json({ at: NOON, count: 1 }, 404));
    const send = () =>
      call(openClient(server.url), {
        request: "GET /",
        parse: decoding({ 404: members({ at: decodeDateTime }) }),
        errors: declared(404),
      });
    const error = await failureOf(send());
    expect(error).toBeInstanceOf(NotFoundError);
    expect((error as HttpError).body).toEqual({ at: new Date(NOON), count: 1 });
    expect(await send().result()).toMatchObject({
      declared: 404,
      error: { body: { at: new Date(NOON) } },
    });
  });

  it("holds bigints where they are declared, and numbers elsewhere", async () => {
    const server = await serve(
      answer(`{"id": ${MAX}, "small": 5, "other": [${MAX}]}`, {
        type: "application/json",
      }),
    );
    const data = await call(openClient(server.url), {
      request: "GET /",
      parse: decodingExactly({
        200: members({ id: decodeInt64, small: decodeInt64 }),
      }),
    });
    expect(data).toEqual({ id: BigInt(MAX), small: 5n, other: [Number(MAX)] });
  });

  it("that is null stays null", async () => {
    const server = await serve(json(null));
    const data = await call(openClient(server.url), {
      request: "GET /",
      parse: decoding({ 200: () => "converted" }),
    });
    expect(data).toBeNull();
  });
});

describe("a request", () => {
  it("has its body and parameters encoded", async () => {
    const server = await serve();
    const at = new Date(NOON);
    const params = { since: at, until: null, id: 5n, body: { at } };
    await call(
      openClient(server.url),
      {
        request: "PUT /{id}{?since,until}",
        parameters: [
          encodedParams({ since: encodeDateTime, until: encodeDateTime }),
          form,
        ],
        body: encodedBody(members({ at: encodeDateTime })),
      },
      { params },
    );
    const [request] = server.requests;
    expect(request?.url).toBe("/5?since=2024-02-29T12%3A00%3A00.000Z");
    expect(request?.headers["content-type"]).toBe("application/json");
    expect(request?.body).toBe(`{"at":"${NOON}"}`);
    expect(params.since).toBe(at);
  });

  it("has its body encoded before another encoder writes it", async () => {
    const server = await serve();
    await call(
      openClient(server.url),
      {
        request: "POST /",
        body: encodedBody(members({ at: encodeDateTime }), formBody()),
      },
      { params: { body: { at: new Date(NOON) } } },
    );
    expect(server.requests[0]?.body).toBe("at=2024-02-29T12%3A00%3A00.000Z");
  });

  it("has integers in its body that lose no digit", async () => {
    const server = await serve();
    await call(
      openClient(server.url),
      { request: "POST /", body: exactJsonBody() },
      { params: { body: { id: BigInt(MAX), text: "1" } } },
    );
    expect(server.requests[0]?.body).toBe(`{"id":${MAX},"text":"1"}`);
  });
});

describe("streams and kin of JSON", () => {
  const LINE = `{"id":${MAX},"other":${MAX}}`;
  const settings = {
    parse: parseExactly,
    convert: exactly(members({ id: decodeInt64 })),
  };
  const thing = { id: BigInt(MAX), other: Number(MAX) };

  it("keeps the digits of items in a stream", async () => {
    const server = await serve(answer(LINE, { type: "text/plain" }));
    const response = jsonLines("application/jsonl", settings);
    const data = await call(openClient(server.url), {
      request: "GET /",
      response,
    });
    expect(await itemsOf(data)).toEqual([thing]);
  });

  it("keeps the digits of events", async () => {
    const server = await serve(
      answer(`data: ${LINE}\n\n`, { type: "text/event-stream" }),
    );
    const response = eventStream("json", settings);
    const data = await call(openClient(server.url), {
      request: "GET /",
      response,
    });
    expect(await itemsOf(data)).toEqual([{ data: thing }]);
  });

  it("sends a body as the media type that it has", async () => {
    const server = await serve(json({}));
    const type = "application/merge-patch+json";
    await call(
      openClient(server.url),
      { request: "PATCH /", body: exactJsonBody(type) },
      { params: { body: { id: BigInt(MAX) } } },
    );
    expect(server.requests[0]?.headers["content-type"]).toBe(type);
    expect(server.requests[0]?.body).toBe(`{"id":${MAX}}`);
  });
});
