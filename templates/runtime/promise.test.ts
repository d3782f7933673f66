import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { deadUrl, json, serve, text } from "../../test/runtime/serve.ts";
import { declared } from "./declared.js";
import { ConnectionError, HttpError, NotFoundError } from "./errors.js";
import { eventStream } from "./event-stream.js";

const operation = { request: "GET /things" };
const unreachable = openClient(await deadUrl());

let unhandled: unknown[] = [];
const note = (error: unknown): void => {
  unhandled.push(error);
};
let others: NodeJS.UnhandledRejectionListener[] = [];

// Vitest's own listeners would fail the run for what these tests provoke.
beforeEach(() => {
  unhandled = [];
  others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", note);
});

afterEach(() => {
  process.removeAllListeners("unhandledRejection");
  for (const listener of others) process.on("unhandledRejection", listener);
});

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
}

describe("the promise of a call", () => {
  it("gives the data", async () => {
    const server = await serve(json({ id: 1 }));
    const promise = call(openClient(server.url), operation);
    expect(promise).toBeInstanceOf(Promise);
    expect(inspect(promise)).toContain("pending");
    expect(await promise).toEqual({ id: 1 });
  });

  it("is sent at once, and only once", async () => {
    const server = await serve(json({ id: 1 }));
    const promise = call(openClient(server.url), operation);
    await settle();
    expect(server.requests).toHaveLength(1);
    await Promise.all([
      promise,
      promise,
      promise.withResponse(),
      promise.result(),
    ]);
    expect(server.requests).toHaveLength(1);
  });

  it("chains into ordinary promises", async () => {
    const server = await serve(json({ id: 1 }));
    const promise = call(openClient(server.url), operation);
    for (const chained of [
      promise.then((data) => data),
      promise.catch(() => {}),
      promise.finally(() => {}),
    ]) {
      expect(Object.getPrototypeOf(chained)).toBe(Promise.prototype);
      expect(await chained).toEqual({ id: 1 });
    }
    expect(await Promise.all([promise, 2])).toEqual([{ id: 1 }, 2]);
  });

  it("gives response, headers and request id along with the data", async () => {
    const server = await serve((response) => {
      response.writeHead(201, { "X-Request-Id": "r-1", "X-Left": "9" });
      response.end('{"id":1}');
    });
    const found = await call(openClient(server.url), operation).withResponse();
    expect(found).toMatchObject({
      data: { id: 1 },
      status: 201,
      requestId: "r-1",
    });
    expect(found.response).toBeInstanceOf(Response);
    expect(found.response.headers.get("x-left")).toBe("9");
    expect(found.headers["x-left"]).toBe("9");
    expect(found.headers["toString"]).toBeUndefined();
  });
});

describe("the raw response", () => {
  it("comes unread, whatever its status", async () => {
    const server = await serve(
      text("<p>no</p>", { status: 500, type: "text/html" }),
    );
    const response = await call(openClient(server.url), operation).asResponse();
    expect(response.status).toBe(500);
    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe("<p>no</p>");
  });

  it("of a stream is left to be read", async () => {
    const server = await serve(
      text("data: 1\n\n", { type: "text/event-stream" }),
    );
    const streamed = { ...operation, response: eventStream("json") };
    const response = await call(openClient(server.url), streamed).asResponse();
    expect(await response.text()).toBe("data: 1\n\n");
    expect(server.requests).toHaveLength(1);
  });

  it("has no time limit for its body", async () => {
    const server = await serve((response) => {
      response.write("first ");
      setTimeout(() => response.end("last"), 800);
    });
    const response = await call(openClient(server.url), operation, {
      options: { timeout: 400 },
    }).asResponse();
    expect(await response.text()).toBe("first last");
  });
});

describe("the result", () => {
  it("of a success has its data", async () => {
    const server = await serve(json({ id: 1 }, 202));
    expect(await call(openClient(server.url), operation).result()).toEqual({
      ok: true,
      status: 202,
      data: { id: 1 },
    });
  });

  it.each([
    [[404], 404, 404],
    [[409, "4XX", "default"], 404, "4XX"],
    [["4XX", 404], 404, 404],
    [["default", "5XX"], 404, "default"],
    [["5XX"], 404, undefined],
    [["5XX"], 503, "5XX"],
  ])(
    "where %j are declared and %i comes has %s",
    async (failures, status, expected) => {
      const server = await serve(json({ message: "no" }, status));
      const result = await call(openClient(server.url), {
        ...operation,
        errors: declared(...failures),
      }).result();
      expect(result).toMatchObject({ ok: false, declared: expected });
      expect(result).toHaveProperty("error.body", { message: "no" });
    },
  );

  it("of a page from a proxy is not the declared failure", async () => {
    const server = await serve(
      text("<html>", { status: 404, type: "text/html" }),
    );
    const result = await call(openClient(server.url), {
      ...operation,
      errors: declared(404),
    }).result();
    expect(result).toMatchObject({ ok: false, declared: undefined });
    expect(result).toHaveProperty("error.name", "NotFoundError");
  });

  it("of a lost connection is an undeclared failure", async () => {
    const result = await call(unreachable, {
      ...operation,
      errors: declared("default"),
    }).result();
    expect(result).toMatchObject({ ok: false, declared: undefined });
    expect(!result.ok && result.error).toBeInstanceOf(ConnectionError);
  });
});

describe("a failure that nobody observes", () => {
  it("is one unhandled rejection", async () => {
    call(unreachable, operation);
    await settle();
    expect(unhandled).toHaveLength(1);
    expect(unhandled[0]).toBeInstanceOf(ConnectionError);
  });

  it("is one where only withResponse() is called, too", async () => {
    void call(unreachable, operation).withResponse();
    await settle();
    expect(unhandled).toHaveLength(1);
  });

  it("is none where it is observed", async () => {
    const server = await serve(json({}, 404));
    const client = openClient(server.url);
    expect(await failureOf(call(client, operation))).toBeInstanceOf(
      NotFoundError,
    );
    expect(
      await failureOf(call(client, operation).withResponse()),
    ).toBeInstanceOf(HttpError);
    await call(client, operation).catch(() => {});
    await call(client, operation).result();
    await call(client, operation).asResponse();
    await call(unreachable, operation)
      .asResponse()
      .catch(() => {});
    await settle();
    expect(unhandled).toEqual([]);
  });
});
