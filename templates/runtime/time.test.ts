import { getEventListeners } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { api, call, failureOf, openClient } from "../../test/runtime/api.ts";
import { serve, type TestServer } from "../../test/runtime/serve.ts";
import { connect } from "./client.js";
import { AbortError, TimeoutError } from "./errors.js";

const operation = { request: "GET /things" };

/** Timers that keep the process alive; those of other libraries are unreferenced. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout")
    .length;
}

async function freed(server: TestServer): Promise<void> {
  await vi.waitFor(() =>
    expect(server.requests.map(({ socket }) => socket.destroyed)).toEqual([
      true,
    ]),
  );
}

const never = (): void => {};
const hang = (): Promise<never> => new Promise(never);
const headersOnly: Parameters<typeof serve>[0] = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write("{");
};

describe.each([
  ["the headers", never],
  ["the body", headersOnly],
])("waiting for %s", (_, answer) => {
  it("ends with a TimeoutError, and frees the socket", async () => {
    const server = await serve(answer);
    const started = performance.now();
    const error = await failureOf(
      call(openClient(server.url, { timeout: 60_000 }), operation, {
        options: { timeout: 400 },
      }),
    );
    expect(performance.now() - started).toBeLessThan(5000);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      name: "TimeoutError",
      timeout: 400,
      scope: "attempt",
      attempts: 1,
      message: "GET /things failed: attempt timeout of 400 ms",
    });
    await freed(server);
  });

  it("ends with an AbortError that keeps the caller's reason", async () => {
    const server = await serve(answer);
    const controller = new AbortController();
    const promise = failureOf(
      call(openClient(server.url), operation, {
        options: { signal: controller.signal },
      }),
    );
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const reason = { why: "closed" };
    controller.abort(reason);
    const error = await promise;
    expect(error).toBeInstanceOf(AbortError);
    expect((error as Error).cause).toBe(reason);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
    await freed(server);
  });
});

describe("time", () => {
  it("is the client's where the call gives none", async () => {
    const server = await serve(never);
    const error = await failureOf(
      call(openClient(server.url, { timeout: 50 }), operation),
    );
    expect(error).toMatchObject({ timeout: 50 });
  });

  it("may be without end", async () => {
    const server = await serve();
    const client = openClient(server.url, { timeout: Infinity });
    expect(await call(client, operation)).toEqual({});
  });

  it("counts while a provider, a middleware or a fetch hangs", async () => {
    const base = { ...api, baseUrl: "https://api.example.com" };
    for (const client of [
      connect(base, { token: hang, timeout: 30 }),
      connect(base, { token: "t", middleware: [hang], timeout: 30 }),
      connect(base, { token: "t", fetch: hang, timeout: 30 }),
    ])
      expect(await failureOf(call(client, operation))).toBeInstanceOf(
        TimeoutError,
      );
  });
});

describe("a signal", () => {
  it("that is aborted already sends nothing", async () => {
    const server = await serve();
    const error = await failureOf(
      call(openClient(server.url), operation, {
        options: { signal: AbortSignal.abort("why") },
      }),
    );
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: "why", attempts: 0 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.requests).toHaveLength(0);
  });

  it("is free of listeners, and the process of timers, after every end", async () => {
    const before = timers();
    const { signal } = new AbortController();
    const good = await serve();
    const bad = await serve((response) => response.writeHead(500).end());
    const cut = await serve((response) => response.destroy());
    for (const server of [good, bad, cut])
      for (let count = 0; count < 20; count += 1)
        await call(openClient(server.url), operation, {
          options: { signal },
        }).result();
    await call(openClient(good.url), operation, {
      options: { signal },
    }).asResponse();
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it("has one listener, however many calls wait for it, and ends them all", async () => {
    const server = await serve(never);
    const controller = new AbortController();
    const { signal } = controller;
    const client = openClient(server.url);
    const errors = Array.from({ length: 20 }, () =>
      failureOf(call(client, operation, { options: { signal } })),
    );
    await vi.waitFor(() => expect(server.requests).toHaveLength(20));
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    controller.abort("why");
    for (const error of await Promise.all(errors))
      expect(error).toMatchObject({ name: "AbortError", cause: "why" });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("reaches the platform's fetch, and the middleware", async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const controller = new AbortController();
    const client = openClient("https://api.example.com", {
      middleware: [
        (request, next) => {
          signals.push(request.signal);
          return next(request);
        },
      ],
      fetch: async (_, init) => {
        signals.push(init?.signal);
        controller.abort();
        return new Response("{}");
      },
    });
    await failureOf(
      call(client, operation, { options: { signal: controller.signal } }),
    );
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
  });
});
