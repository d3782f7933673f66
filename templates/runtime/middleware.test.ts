import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { deadUrl, json, serve } from "../../test/runtime/serve.ts";
import { ConnectionError, SdkError } from "./errors.js";
import type { Middleware } from "./middleware.js";

const operation = { id: "get_things", request: "GET /things/{id}" };
const params = { id: 1 };

describe("a middleware", () => {
  it("sees request and response, the first outermost", async () => {
    const seen: unknown[] = [];
    const named =
      (name: string): Middleware =>
      async (request, next, context) => {
        seen.push([name, request.method, request.url, context.operation]);
        const response = await next(request);
        seen.push([name, response.status, context.attempts]);
        return response;
      };
    const server = await serve(json({}, 201));
    const client = openClient(server.url, {
      middleware: [named("outer"), named("inner")],
    });
    await call(client, operation, { params });
    const url = `${server.url}/things/1`;
    expect(seen).toEqual([
      ["outer", "GET", url, "get_things"],
      ["inner", "GET", url, "get_things"],
      ["inner", 201, 1],
      ["outer", 201, 1],
    ]);
  });

  it("changes the request", async () => {
    const server = await serve();
    const client = openClient(server.url, {
      middleware: [
        (request, next) => {
          request.headers.set("x-signature", "signed");
          return next({
            ...request,
            method: "POST",
            url: `${request.url}?signed=1`,
            body: "changed",
          });
        },
      ],
    });
    await call(client, operation, { params });
    expect(server.requests[0]).toMatchObject({
      method: "POST",
      url: "/things/1?signed=1",
      body: "changed",
    });
    expect(server.requests[0]?.headers["x-signature"]).toBe("signed");
  });

  it("answers in place of the server", async () => {
    const server = await serve();
    const client = openClient(server.url, {
      middleware: [async () => Response.json({ from: "cache" })],
    });
    expect(await call(client, operation, { params })).toEqual({
      from: "cache",
    });
    expect(server.requests).toHaveLength(0);
  });

  it("sends again, and every request counts", async () => {
    const server = await serve((response) => {
      response.writeHead(503).end();
    });
    const client = openClient(server.url, {
      middleware: [
        async (request, next) => {
          await next(request);
          return next(request);
        },
      ],
    });
    const error = await failureOf(call(client, operation, { params }));
    expect(error).toMatchObject({ name: "ServerError", attempts: 2 });
  });

  it.each<[string, Middleware]>([
    [
      "before",
      () => {
        throw new RangeError("mine");
      },
    ],
    [
      "after",
      async (request, next) => {
        await next(request);
        throw new RangeError("mine");
      },
    ],
  ])(
    "that fails %s the request is the cause of an error of ours",
    async (_, middleware) => {
      const server = await serve();
      const error = await failureOf(
        call(openClient(server.url, { middleware: [middleware] }), operation, {
          params,
        }),
      );
      expect(error).toMatchObject({
        name: "SdkError",
        message: "GET /things/{id} failed: mine",
      });
      expect((error as Error).cause).toBeInstanceOf(RangeError);
    },
  );

  it("lets a lost connection through", async () => {
    const client = openClient(await deadUrl(), {
      middleware: [(request, next) => next(request)],
    });
    const error = await failureOf(call(client, operation, { params }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toBeInstanceOf(SdkError);
  });
});
