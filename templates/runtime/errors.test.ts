import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { deadUrl, json, serve, text } from "../../test/runtime/serve.ts";
import {
  BadRequestError,
  ConflictError,
  ConnectionError,
  DecodeError,
  ForbiddenError,
  HttpError,
  NotFoundError,
  SdkError,
  ServerError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableContentError,
} from "./errors.js";
import { noContent } from "./no-content.js";

const operation = { id: "get_group", request: "GET /groups/{id}" };
const options = { params: { id: "g1" } };

describe("a status that is no success", () => {
  it.each([
    [400, BadRequestError, "BadRequestError"],
    [401, UnauthorizedError, "UnauthorizedError"],
    [403, ForbiddenError, "ForbiddenError"],
    [404, NotFoundError, "NotFoundError"],
    [409, ConflictError, "ConflictError"],
    [422, UnprocessableContentError, "UnprocessableContentError"],
    [429, TooManyRequestsError, "TooManyRequestsError"],
    [500, ServerError, "ServerError"],
    [503, ServerError, "ServerError"],
    [418, HttpError, "HttpError"],
  ])("%i gives a %o", async (status, Kind, name) => {
    const server = await serve(json({ message: "no" }, status));
    const error = await failureOf(
      call(openClient(server.url), operation, options),
    );
    expect(error).toBeInstanceOf(Kind);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toBeInstanceOf(SdkError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name, status, body: { message: "no" } });
    expect((error as Error).stack).toMatch(new RegExp(`^${name}: GET`));
  });

  it("tells where it happened", async () => {
    const server = await serve((response) => {
      response.writeHead(404, {
        "content-type": "application/json",
        "x-request-id": "r-17",
      });
      response.end('{"code":"gone","message":"no such group"}');
    });
    const error = await failureOf(
      call(openClient(server.url), operation, options),
    );
    expect(error).toMatchObject({
      message: "GET /groups/{id} failed: 404 Not Found: no such group",
      operation: "get_group",
      method: "GET",
      urlTemplate: "/groups/{id}",
      attempts: 1,
      requestId: "r-17",
      code: "gone",
    });
    expect((error as HttpError).headers["x-request-id"]).toBe("r-17");
    expect((error as HttpError).headers["constructor"]).toBeUndefined();
  });

  it("prints no headers", async () => {
    const server = await serve((response) => {
      response.writeHead(403, { "set-cookie": "session=abc123" }).end();
    });
    const error = await failureOf(
      call(openClient(server.url), operation, options),
    );
    expect(inspect(error, { showHidden: false })).not.toContain("abc123");
    expect(JSON.stringify(error)).not.toContain("abc123");
    expect((error as HttpError).headers["set-cookie"]).toBe("session=abc123");
  });

  it.each([
    [{ message: "plain" }, ": plain"],
    [{ error: { message: "inside", code: "c1" } }, ": inside"],
    [{ error: "invalid_grant" }, ": invalid_grant"],
    [{ message: "x".repeat(1000) }, `: ${"x".repeat(200)}`],
    [null, ": null"],
    [[], ": []"],
  ])("finds the message in %j", async (body, end) => {
    const server = await serve(json(body, 400));
    const error = await failureOf(
      call(openClient(server.url), operation, options),
    );
    expect((error as Error).message).toBe(
      `GET /groups/{id} failed: 400 Bad Request${end}`,
    );
    expect(error).toMatchObject({ body });
  });

  it("keeps the beginning of a body that is no JSON", async () => {
    const page = `<html>${"x".repeat(5000)}`;
    const server = await serve(text(page, { status: 502, type: "text/html" }));
    const error = await failureOf(
      call(openClient(server.url), operation, options),
    );
    expect(error).toBeInstanceOf(ServerError);
    expect((error as HttpError).body).toBe(page.slice(0, 1000));
    expect((error as Error).message.length).toBeLessThan(300);
  });

  it("may come without a body", async () => {
    const server = await serve((response) => response.writeHead(404).end());
    const error = await failureOf(
      call(openClient(server.url), operation, options),
    );
    expect(error).toBeInstanceOf(NotFoundError);
    expect((error as HttpError).body).toBeUndefined();
  });
});

describe("a success", () => {
  it.each([
    ["application/json", '{"a":1}'],
    ["application/json; charset=utf-8", '{"a":1}'],
    ["application/vnd.example+json", '{"a":1}'],
    ["text/plain", '{"a":1}'],
    [undefined, '{"a":1}'],
  ])("is read as JSON where its type is %s", async (type, body) => {
    const server = await serve(text(body, type === undefined ? {} : { type }));
    expect(await call(openClient(server.url), operation, options)).toEqual({
      a: 1,
    });
  });

  it.each([200, 204, 205])(
    "of %i without a body is undefined",
    async (status) => {
      const server = await serve((response) =>
        response.writeHead(status).end(),
      );
      expect(
        await call(openClient(server.url), operation, options),
      ).toBeUndefined();
    },
  );

  it("without declared content is undefined, whatever comes", async () => {
    const server = await serve(text("OK", { type: "text/plain" }));
    expect(
      await call(
        openClient(server.url),
        { ...operation, response: noContent },
        options,
      ),
    ).toBeUndefined();
  });

  it.each([
    ["text/html", "<!doctype html><title>Sign in</title>"],
    ["application/json", '{"a":'],
    ["application/json", "{}}"],
    ["text/plain", "OK"],
  ])("that is %s: %s is a DecodeError", async (type, body) => {
    const server = await serve(text(body, { type }));
    const error = await failureOf(
      call(openClient(server.url), operation, options),
    );
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      name: "DecodeError",
      status: 200,
      body,
      attempts: 1,
    });
  });

  it("that is truncated gzip is a failure", async () => {
    const { gzipSync } = await import("node:zlib");
    const whole = gzipSync(
      JSON.stringify({ list: Array.from({ length: 999 }, Math.random) }),
    );
    const server = await serve((response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(whole.subarray(0, whole.length / 2));
    });
    const error = await failureOf(
      call(openClient(server.url), operation, options),
    );
    expect(error).toBeInstanceOf(SdkError);
  });

  it("with a member __proto__ pollutes nothing", async () => {
    const server = await serve(
      text(
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
        {},
      ),
    );
    const data = await call(openClient(server.url), operation, options);
    expect(Object.hasOwn(data as object, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect((data as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("a lost connection", () => {
  it("is a ConnectionError where nobody listens", async () => {
    const error = await failureOf(
      call(openClient(await deadUrl()), operation, options),
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ name: "ConnectionError", attempts: 1 });
    expect((error as Error).message).toContain("ECONNREFUSED");
    expect((error as Error).cause).toBeInstanceOf(Error);
  });

  it.each([200, 500])(
    "is one in the middle of the body of a %i",
    async (status) => {
      const server = await serve((response) => {
        response.writeHead(status, {
          "content-type": "application/json",
          "content-length": "100",
        });
        response.write('{"a":1', () => response.destroy());
      });
      const error = await failureOf(
        call(openClient(server.url), operation, options),
      );
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toMatchObject({ operation: "get_group", attempts: 1 });
    },
  );

  it("is one before the headers", async () => {
    const server = await serve((response) => response.destroy());
    const error = await failureOf(
      call(openClient(server.url), operation, options),
    );
    expect(error).toBeInstanceOf(ConnectionError);
  });
});
