import { afterEach, describe, expect, it, vi } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { json, serve, type Answer } from "../../test/runtime/serve.ts";
import type { Call } from "./call.js";
import { TimeoutError } from "./errors.js";
import { retrying } from "./retry-delay.js";

const get = { request: "GET /things" };
const post = { request: "POST /things" };
const quick = { limit: 2, initialDelay: 1 };

/** Answers each request with the next of some answers, and then with `{}`. */
function inTurn(...answers: readonly Answer[]): Answer {
  let count = 0;
  return (response, request) => {
    (answers[count] ?? json({}))(response, request);
    count += 1;
  };
}

function status(code: number, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(code, headers).end("no");
}

const reset: Answer = (response) => response.destroy();

const cut: Answer = (response) => {
  response.writeHead(200, { "content-length": "9" });
  response.write("{", () => response.destroy());
};

const endless: Answer = (response) => {
  response.writeHead(503);
  response.write("x".repeat(100_000));
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a failed attempt", () => {
  it.each([408, 429, 500, 502, 503, 504])(
    "with %i is followed by another",
    async (code) => {
      const server = await serve(inTurn(status(code), status(code)));
      const client = openClient(server.url, { retries: quick });
      expect(await call(client, get)).toEqual({});
      expect(server.requests).toHaveLength(3);
    },
  );

  it.each([400, 401, 403, 404, 409, 422, 501])(
    "with %i is the last",
    async (code) => {
      const server = await serve(status(code));
      const client = openClient(server.url, { retries: quick });
      expect(await failureOf(call(client, get))).toMatchObject({
        status: code,
        attempts: 1,
      });
    },
  );

  it("is followed by two others, if nothing else is said", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const server = await serve(status(503));
    const client = openClient(server.url, { retries: undefined });
    expect(await failureOf(call(client, get))).toMatchObject({
      name: "ServerError",
      status: 503,
      attempts: 3,
    });
  });

  it("whose connection is lost is followed by another, in mid-body as well", async () => {
    const server = await serve(inTurn(reset, cut));
    const client = openClient(server.url, { retries: quick });
    expect(await call(client, get)).toEqual({});
    expect(server.requests).toHaveLength(3);
  });

  it.each(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])(
    "of %s can be repeated",
    async (method) => {
      const server = await serve(inTurn(status(503)));
      const client = openClient(server.url, { retries: quick });
      await call(client, { request: `${method} /things` });
      expect(server.requests).toHaveLength(2);
    },
  );

  it.each(["POST", "PATCH"])("of %s is the last", async (method) => {
    for (const answer of [reset, status(503)]) {
      const server = await serve(answer);
      const client = openClient(server.url, { retries: quick });
      const error = await failureOf(
        call(client, { request: `${method} /things` }),
      );
      expect(error).toMatchObject({ attempts: 1 });
    }
  });

  it("of a stream is the last", async () => {
    const server = await serve(status(503));
    const client = openClient(server.url, { retries: quick });
    const sent = {
      request: "PUT /things",
      body: ((draft, value) => {
        draft.body = value as ReadableStream;
      }) satisfies Parameters<typeof call>[1]["body"],
    };
    const body = new Blob(["abc"]).stream();
    const error = await failureOf(call(client, sent, { params: { body } }));
    expect(error).toMatchObject({ status: 503, attempts: 1 });
    expect(server.requests[0]?.body).toBe("abc");
  });

  it("takes a raw response with it", async () => {
    const server = await serve(inTurn(status(503)));
    const client = openClient(server.url, { retries: quick });
    const response = await call(client, get).asResponse();
    expect(response.status).toBe(200);
  });

  it("frees its socket", async () => {
    const server = await serve(inTurn(endless));
    const client = openClient(server.url, { retries: quick });
    await call(client, get);
    await vi.waitFor(() =>
      expect(server.requests[0]?.socket.destroyed).toBe(true),
    );
  });
});

describe("an idempotency key", () => {
  it("lets a POST be repeated, and is the same every time", async () => {
    const server = await serve(inTurn(status(503), reset));
    const client = openClient(server.url, { retries: quick });
    await call(client, post, { options: { idempotencyKey: "k1" } });
    const keys = server.requests.map(
      ({ headers }) => headers["idempotency-key"],
    );
    expect(keys).toEqual(["k1", "k1", "k1"]);
  });

  it("goes by the name that the document has for it, as parameter or option", async () => {
    const own = { ...post, idempotencyHeader: "x-key" };
    const server = await serve(inTurn(status(503)));
    const client = openClient(server.url, { retries: quick });
    await call(client, own, { options: { idempotencyKey: "k1" } });
    expect(server.requests.map(({ headers }) => headers["x-key"])).toEqual([
      "k1",
      "k1",
    ]);
    const other = await serve(inTurn(status(503)));
    const parameters = [
      (draft: { readonly headers: Record<string, string> }) => {
        draft.headers["x-key"] = "k2";
      },
    ];
    await call(openClient(other.url, { retries: quick }), {
      ...own,
      parameters,
    });
    expect(other.requests).toHaveLength(2);
  });
});

/** How many milliseconds the pause after a first 503 takes, half of the jitter granted. */
function pauseAfter(
  headers: Record<string, string>,
  retries = {},
  retried = 0,
): number | undefined {
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  const callOptions = { retries: { limit: 9, ...retries } };
  const state = { callOptions, repeatable: true } as Partial<Call> as Call;
  const delayAfter = retrying(state, Infinity);
  for (let count = 0; count < retried; count += 1) delayAfter(0);
  return delayAfter(0, new Response("", { status: 503, headers }));
}

describe("the pause", () => {
  it.each([
    ["retry-after-ms", "1500", 1500],
    ["retry-after-ms", "0", 0],
    ["retry-after", "3", 3000],
    ["retry-after", "0", 0],
    ["retry-after", "0.5", 500],
    ["retry-after", "100000", 60_000],
    ["retry-after", "soon", 250],
    ["retry-after", "", 250],
    ["retry-after", "-5", 250],
    ["retry-after", "soon 5", 250],
    ["retry-after", "Thu, 01 Jan 1970 00:00:00 GMT", 250],
    ["retry-after", "Thu, 99 Foo 2999", 250],
    ["retry-after-ms", "soon", 250],
    ["retry-after", "Fri, 01 Jan 2999 00:00:00 GMT", 60_000],
  ])("after %s: %s is %i ms", (name, value, expected) => {
    expect(pauseAfter({ [name]: value })).toBe(expected);
  });

  it("goes by milliseconds before seconds", () => {
    const headers = { "retry-after": "9", "retry-after-ms": "70" };
    expect(pauseAfter(headers)).toBe(70);
  });

  it.each(["imf", "rfc850", "asctime"] as const)(
    "may be given as any date of HTTP: %s",
    (form) => {
      const date = new Date(Date.now() + 30_000).toUTCString();
      const [day = "", number, month, year = "", time] = date.split(/,? /);
      const text = {
        imf: date,
        rfc850: `${day}day, ${number}-${month}-${year.slice(2)} ${time} GMT`,
        asctime: `${day} ${month} ${Number(number)} ${time} ${year}`,
      }[form];
      const pause = pauseAfter({ "retry-after": text });
      expect(pause).toBeGreaterThan(20_000);
      expect(pause).toBeLessThanOrEqual(30_000);
    },
  );

  it("is jittered, doubles, and has an end", () => {
    const pauses = [0, 1, 2, 9].map((retried) => pauseAfter({}, {}, retried));
    expect(pauses).toEqual([250, 500, 1000, undefined]);
    expect(pauseAfter({}, { initialDelay: 100, maxDelay: 20 })).toBe(20);
  });
});

describe("the total time", () => {
  it("ends a call between its attempts", async () => {
    const server = await serve(status(503, { "retry-after-ms": "20" }));
    const client = openClient(server.url, { retries: 1000, totalTimeout: 700 });
    const error = await failureOf(call(client, get));
    expect(error).toMatchObject({ method: "GET" });
    expect(server.requests.length).toBeGreaterThan(1);
  });

  it("ends a call in the middle of an attempt", async () => {
    const server = await serve(() => {});
    const client = openClient(server.url, { totalTimeout: 60 });
    const error = await failureOf(call(client, get));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ scope: "total", timeout: 60, attempts: 1 });
  });

  it("has no room for a pause that outlasts it: the failure itself comes at once", async () => {
    const server = await serve(status(503, { "retry-after": "30" }));
    const client = openClient(server.url, { retries: 2, totalTimeout: 5000 });
    expect(await failureOf(call(client, get))).toMatchObject({
      name: "ServerError",
      attempts: 1,
      body: "no",
    });
  });
});
