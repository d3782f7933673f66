import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Fault, SECRET, suffer } from "../../test/runtime/fault.ts";
import {
  deadUrl,
  json,
  text,
  type Answer,
  type SeenRequest,
} from "../../test/runtime/serve.ts";
import { bodyChunks } from "./body-chunks.js";
import type { ResponseDecoder } from "./operation.js";

const once = { client: { retries: 0 } } as const;
const post = { request: "POST /things" };

const hang: Answer = () => {};
const reset: Answer = (response) => response.destroy();

/** Writes to the socket, past all that a server would correct, and cuts it. */
function raw(bytes: string): Answer {
  return ({ socket }) => socket?.write(bytes, () => socket.destroy());
}

function status(code: number, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(code, headers).end("no");
}

/** Sends headers and the beginning of a body; then nothing comes. */
function begin(code: number, body = '{"a":'): Answer {
  return (response) => {
    response.writeHead(code, { "content-type": "application/json" });
    response.write(body);
  };
}

const whole = gzipSync(
  JSON.stringify({ list: Array.from({ length: 999 }, Math.random) }),
);

function zipped(bytes: Uint8Array): Answer {
  return (response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(bytes);
}

/** Answers with what it was sent. */
const echo: Answer = (response, { headers }) => {
  const sent = String(headers.authorization);
  response
    .writeHead(400, `No ${sent}`, { "x-echo": sent, "set-cookie": `a=${sent}` })
    .end(`{"message":"no ${sent.replaceAll("/", "\\/")}","sent":"${sent}"}`);
};

const arrived = (requests: readonly SeenRequest[]): Promise<unknown> =>
  vi.waitFor(() => expect(requests.length).toBeGreaterThan(0), { interval: 5 });

const soon = async (requests: readonly SeenRequest[]): Promise<unknown> => {
  await arrived(requests);
  return new Promise((resolve) => setTimeout(resolve, 15));
};

/** A stream of text; the promise of the call gives what may be iterated. */
const chunks: ResponseDecoder = (draft) => async (response) =>
  bodyChunks(draft, response);

const read = async (data: unknown): Promise<string> => {
  let all = "";
  for await (const chunk of data as AsyncIterable<Uint8Array>)
    all += Buffer.from(chunk).toString();
  return all;
};

const stream = { operation: { response: chunks }, use: read };

function failing(error: string, requests: number, rest: Partial<Fault>): Fault {
  return { gives: { error }, requests, ...rest };
}

function giving(data: unknown, requests: number, rest: Partial<Fault>): Fault {
  return { gives: { data }, requests, ...rest };
}

const connection: Record<string, Fault> = {
  "nobody listens": failing("ConnectionError", 0, {
    options: { baseUrl: await deadUrl() },
    details: { attempts: 3 },
  }),
  "reset before the headers, every time": failing("ConnectionError", 3, {
    answers: [reset],
    details: { attempts: 3 },
  }),
  "reset before the headers, once": giving({ fine: true }, 2, {
    answers: [reset, json({ fine: true })],
  }),
  "reset before the headers of a POST": failing("ConnectionError", 1, {
    answers: [reset],
    operation: post,
    details: { attempts: 1 },
  }),
  "reset before the headers of a POST with an idempotency key": giving({}, 2, {
    answers: [reset, json({})],
    operation: post,
    options: { idempotencyKey: "k" },
  }),
  "reset in the status line": failing("ConnectionError", 1, {
    answers: [raw("HTTP/1.1 20")],
    ...once,
  }),
  "reset in the headers": failing("ConnectionError", 1, {
    answers: [raw("HTTP/1.1 200 OK\r\ncontent-le")],
    ...once,
  }),
  "reset before the body": failing("ConnectionError", 1, {
    answers: [raw("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n")],
    ...once,
  }),
  "reset in the body": failing("ConnectionError", 3, {
    answers: [raw('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"a"')],
    details: { attempts: 3 },
  }),
  "reset in a chunk": failing("ConnectionError", 1, {
    answers: [
      raw('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\n{"'),
    ],
    ...once,
  }),
  "reset between chunks that would be whole JSON": failing(
    "ConnectionError",
    1,
    {
      answers: [
        raw("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n"),
      ],
      ...once,
    },
  ),
  "reset in the body of an error": failing("ConnectionError", 1, {
    answers: [raw("HTTP/1.1 400 No\r\ncontent-length: 9\r\n\r\nn")],
    operation: post,
  }),
  "no HTTP": failing("ConnectionError", 1, {
    answers: [raw("SSH-2.0-OpenSSH\r\n\r\n")],
    ...once,
  }),
  "two lengths": failing("ConnectionError", 1, {
    answers: [
      raw(
        "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}",
      ),
    ],
    ...once,
  }),
  "headers too large": failing("ConnectionError", 1, {
    answers: [raw(`HTTP/1.1 200 OK\r\nx-a: ${"a".repeat(99_000)}\r\n\r\n{}`)],
    ...once,
  }),
};

const time: Record<string, Fault> = {
  "no headers": failing("TimeoutError", 1, {
    answers: [hang],
    options: { timeout: 250 },
    details: { scope: "attempt", timeout: 250, attempts: 1 },
  }),
  "no body": failing("TimeoutError", 1, {
    answers: [begin(200)],
    options: { timeout: 250 },
    details: { scope: "attempt", attempts: 1 },
  }),
  "no body of an error": failing("TimeoutError", 1, {
    answers: [begin(400)],
    options: { timeout: 250 },
    details: { scope: "attempt" },
  }),
  "a body in drops": failing("TimeoutError", 1, {
    answers: [
      (response) => {
        const timer = setInterval(() => response.write(" "), 5);
        response.on("close", () => clearInterval(timer));
      },
    ],
    options: { timeout: 250 },
  }),
  "a slow body, in time": giving({ a: 1 }, 1, {
    answers: [
      (response) => {
        response.write('{"a":');
        setTimeout(() => response.end("1}"), 30);
      },
    ],
    options: { timeout: 3000, totalTimeout: 3000 },
  }),
  "more attempts than the total has time for": failing("TimeoutError", 2, {
    answers: [status(503), hang],
    options: { totalTimeout: 400 },
    details: { scope: "total", attempts: 2 },
  }),
  "a pause that the total has no time for": failing("ServerError", 1, {
    answers: [status(503, { "retry-after": "60" })],
    options: { totalTimeout: 3000 },
    details: { status: 503, attempts: 1 },
  }),
  "a provider that hangs": failing("TimeoutError", 0, {
    client: { token: () => new Promise(() => {}) },
    options: { timeout: 30 },
    details: { attempts: 0 },
  }),
  "a stream that pauses for long": failing("TimeoutError", 1, {
    ...stream,
    answers: [begin(200)],
    options: { idleTimeout: 100, timeout: 2000 },
    details: { scope: "idle", timeout: 100 },
  }),
  "a stream that lasts longer than an attempt may": giving("ab", 1, {
    ...stream,
    answers: [
      (response) => {
        response.write("a");
        setTimeout(() => response.end("b"), 500);
      },
    ],
    options: { idleTimeout: 3000, timeout: 300 },
  }),
};

const bodies: Record<string, Fault> = {
  "JSON that is cut": failing("DecodeError", 1, {
    answers: [text('{"a":"b', { type: "application/json" })],
    details: { status: 200, body: '{"a":"b', attempts: 1 },
  }),
  "more than JSON": failing("DecodeError", 1, {
    answers: [text("{}}", { type: "application/json" })],
  }),
  "gzip that is cut": failing("DecodeError", 1, {
    answers: [zipped(whole.subarray(0, whole.length / 2))],
    ...once,
  }),
  "gzip that is none": failing("ConnectionError", 1, {
    answers: [zipped(Buffer.from("{}"))],
    ...once,
  }),
  "HTML for JSON": failing("DecodeError", 1, {
    answers: [text("<p>Sign in</p>", { type: "text/html" })],
  }),
  "HTML that is called JSON": failing("DecodeError", 1, {
    answers: [text("<p>Sign in</p>", { type: "application/json" })],
  }),
  "JSON that is called text": giving({ a: 1 }, 1, {
    answers: [text('{"a":1}', { type: "text/plain" })],
  }),
  "JSON that is called nothing": giving({ a: 1 }, 1, {
    answers: [text('{"a":1}', {})],
  }),
  "nothing for JSON": giving(undefined, 1, {
    answers: [text("", { type: "application/json" })],
  }),
  "a 204": giving(undefined, 1, {
    answers: [(response) => response.writeHead(204).end()],
  }),
  "invalid UTF-8": giving({ a: "\u{fffd}" }, 1, {
    answers: [
      (response) => response.end(Buffer.from("7b2261223a22ff227d", "hex")),
    ],
  }),
  "a byte order mark": giving({ a: 1 }, 1, {
    answers: [text('\u{feff}{"a":1}', {})],
  }),
  "a huge body": giving("x".repeat(8_000_000), 1, {
    answers: [json("x".repeat(8_000_000))],
  }),
  "a huge page for an error": failing("ServerError", 1, {
    answers: [text("x".repeat(8_000_000), { status: 500, type: "text/html" })],
    details: { body: "x".repeat(1000) },
    ...once,
  }),
  "an error without a body": failing("NotFoundError", 1, {
    answers: [(response) => response.writeHead(404).end()],
    details: { body: undefined, code: undefined },
  }),
  "an error of null": failing("NotFoundError", 1, {
    answers: [json(null, 404)],
    details: { body: null },
  }),
  "an error in problem details": failing("ConflictError", 1, {
    answers: [json({ title: "Taken", detail: "the name is taken" }, 409)],
    details: { message: "GET /things failed: 409 Conflict: the name is taken" },
  }),
  "an error within a list": failing("BadRequestError", 1, {
    answers: [json({ errors: [{ code: 7, message: "too long" }] }, 400)],
    details: {
      code: 7,
      message: "GET /things failed: 400 Bad Request: too long",
    },
  }),
  "an error of OAuth": failing("BadRequestError", 1, {
    answers: [json({ error: "invalid", error_description: "not so" }, 400)],
    details: {
      code: "invalid",
      message: "GET /things failed: 400 Bad Request: not so",
    },
  }),
  "an error with __proto__": failing("BadRequestError", 1, {
    answers: [text('{"__proto__":{"polluted":1},"code":"c"}', { status: 400 })],
    details: { code: "c" },
  }),
  "a header twice": failing("BadRequestError", 1, {
    answers: [
      (response) =>
        response
          .writeHead(
            400,
            [
              ["x-request-id", "r1"],
              ["x-request-id", "r2"],
            ].flat(),
          )
          .end(),
    ],
    details: { requestId: "r1, r2" },
  }),
  "a stream that is cut": failing("ConnectionError", 1, {
    ...stream,
    answers: [raw("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\ndata")],
  }),
  "a stream that is left": giving("left", 1, {
    ...stream,
    answers: [begin(200)],
    use: async (data) => {
      for await (const _ of data as AsyncIterable<Uint8Array>) break;
      return "left";
    },
  }),
};

const retriable: Record<string, Fault> = Object.fromEntries(
  [408, 429, 500, 502, 503, 504].map((code) => [
    `${code}, every time`,
    failing(
      { 408: "HttpError", 429: "TooManyRequestsError" }[code] ?? "ServerError",
      3,
      { answers: [status(code)], details: { status: code, attempts: 3 } },
    ),
  ]),
);

const patience: Record<string, Fault> = Object.fromEntries(
  [
    ["retry-after", "0"],
    ["retry-after-ms", "3"],
    ["retry-after", "soon"],
    ["retry-after", "-1"],
    ["retry-after", "Wed, 21 Oct 2015 07:28:00 GMT"],
    ["retry-after", "Wed Oct 21 07:28:00 2015"],
  ].map(([name = "", value = ""], index) => [
    `${name}: ${value}`,
    giving({}, 2, {
      answers: [status(index % 2 ? 429 : 503, { [name]: value }), json({})],
    }),
  ]),
);

const statuses: Record<string, Fault> = {
  ...retriable,
  ...patience,
  "503 to a POST": failing("ServerError", 1, {
    answers: [status(503)],
    operation: post,
  }),
  "501": failing("ServerError", 1, { answers: [status(501)] }),
  "a 304": failing("HttpError", 1, {
    answers: [(response) => response.writeHead(304).end()],
    details: { status: 304 },
  }),
  "503 with a body that never ends": giving({}, 2, {
    answers: [begin(503), json({})],
  }),
  "401 to a token": failing("UnauthorizedError", 1, { answers: [status(401)] }),
  "401 to a provider's token, once": giving({}, 2, {
    answers: [status(401), json({})],
    client: { token: ({ refresh }) => (refresh ? `new${SECRET}` : SECRET) },
  }),
  "401 to a provider's token, every time": failing("UnauthorizedError", 2, {
    answers: [status(401)],
    client: { token: async () => SECRET },
    details: { attempts: 2 },
  }),
  "401, and a provider that fails then": failing("CredentialError", 1, {
    answers: [status(401)],
    client: {
      token: ({ refresh }) => {
        if (refresh) throw new Error("sealed");
        return SECRET;
      },
    },
    details: { attempts: 1 },
  }),
};

const inside: Record<string, Fault> = {
  "a header value with a line break": failing("ConfigurationError", 0, {
    options: { headers: { "x-token": `${SECRET}\r\nx-b: c` } },
  }),
  "a header value that ends in a line break": failing("ConfigurationError", 0, {
    options: { headers: { "x-token": `${SECRET}\n` } },
  }),
  "a token with a line break": failing("ConfigurationError", 0, {
    client: { token: `${SECRET}\r\nx-b: c` },
  }),
  "a token beyond Latin-1": failing("ConfigurationError", 0, {
    client: { token: `${SECRET}€` },
  }),
  "no base URL": failing("ConfigurationError", 0, {
    options: { baseUrl: "/here" },
  }),
  "a write with a client that may only read": failing("ConfigurationError", 0, {
    operation: { request: "DELETE /things" },
    client: { token: SECRET, readOnly: true },
  }),
  "a credential of the wrong kind": failing("CredentialError", 0, {
    client: { token: { username: "u", password: SECRET } },
  }),
  "a provider that fails": failing("CredentialError", 0, {
    client: { token: () => Promise.reject(new TypeError("sealed")) },
    details: { attempts: 0, message: "GET /things failed: sealed" },
  }),
  "a provider that gives nothing": failing("CredentialError", 0, {
    client: { token: () => "" },
  }),
  "a middleware that fails": failing("SdkError", 0, {
    client: {
      token: SECRET,
      middleware: [
        ({ headers }) => {
          throw new Error(`can't sign ${headers.get("authorization")}`);
        },
      ],
    },
    details: { message: "GET /things failed: can't sign Bearer ***" },
  }),
  "a middleware that gives nothing": failing("SdkError", 0, {
    client: { token: SECRET, middleware: [async () => JSON.parse("null")] },
  }),
  "a fetch that throws a text": failing("ConnectionError", 0, {
    client: { token: SECRET, retries: 0, fetch: () => Promise.reject(SECRET) },
    details: { message: "GET /things failed: ***" },
  }),
  "a fetch that throws nothing": failing("ConnectionError", 0, {
    client: {
      token: SECRET,
      retries: 0,
      fetch: () => Promise.reject(Object.create(null)),
    },
    details: { message: "GET /things failed: unknown error" },
  }),
  "a fetch that gives nothing": failing("SdkError", 0, {
    client: { token: SECRET, fetch: async () => JSON.parse("null") },
  }),
  "a server that says the secret": failing("BadRequestError", 1, {
    answers: [echo],
  }),
  "a page that says the secret": failing("DecodeError", 1, {
    answers: [
      (response, { headers }) => response.end(`${headers.authorization} !`),
    ],
  }),
};

const aborts: Record<string, Fault> = {
  "before anything": failing("AbortError", 0, {
    options: { signal: AbortSignal.abort("why") },
    details: { cause: "why", attempts: 0 },
  }),
  "while a provider is asked": failing("AbortError", 0, {
    client: { token: () => new Promise(() => {}) },
    abort: () => new Promise((resolve) => setTimeout(resolve, 10)),
    details: { cause: "why", attempts: 0 },
  }),
  "before the headers": failing("AbortError", 1, {
    answers: [hang],
    abort: arrived,
    details: { cause: "why", attempts: 1 },
  }),
  "in the body": failing("AbortError", 1, {
    answers: [begin(200)],
    abort: soon,
    details: { cause: "why" },
  }),
  "in the body of an error": failing("AbortError", 1, {
    answers: [begin(404)],
    abort: soon,
    details: { cause: "why" },
  }),
  "in a pause": failing("AbortError", 1, {
    answers: [status(503, { "retry-after": "50" })],
    abort: soon,
    details: { cause: "why", attempts: 1 },
  }),
  "after a redirect": failing("AbortError", 2, {
    answers: [status(302, { location: "/there" }), hang],
    abort: soon,
    details: { cause: "why", attempts: 1 },
  }),
  "in a stream": failing("AbortError", 1, {
    ...stream,
    answers: [begin(200)],
    abort: soon,
    details: { cause: "why" },
  }),
};

const unhandled: unknown[] = [];
const note = (error: unknown): number => unhandled.push(error);

beforeAll(() => {
  process.on("unhandledRejection", note);
});

afterAll(() => {
  process.off("unhandledRejection", note);
});

describe.each(
  Object.entries({ connection, time, bodies, statuses, inside, aborts }),
)("a fault: %s", (_, faults) => {
  it.each(Object.entries(faults))("%s", async (__, fault) => {
    await suffer(fault);
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
  });
});

describe("after all faults", () => {
  it("no object has a member that came in a body", () => {
    expect(Object.prototype).not.toHaveProperty("polluted");
  });
});
