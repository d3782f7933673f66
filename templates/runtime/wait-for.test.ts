import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { json, serve } from "../../test/runtime/serve.ts";
import { AbortError, NotFoundError, TimeoutError } from "./errors.js";
import { waitFor } from "./wait-for.js";

const operation = { request: "GET /things" };

describe("waiting for a result", () => {
  it("calls until the result is the one, and gives it", async () => {
    const statuses = ["PENDING", "PENDING", "DONE", "LATER"];
    const server = await serve((response, request) => {
      json({ status: statuses[server.requests.length - 1] })(response, request);
    });
    const client = openClient(server.url);
    const found = await waitFor(
      () => call(client, operation) as PromiseLike<{ status: string }>,
      { until: ({ status }) => status !== "PENDING", interval: 1 },
    );
    expect(found).toEqual({ status: "DONE" });
    expect(server.requests).toHaveLength(3);
  });

  it("waits longer from call to call, up to a limit", async () => {
    const times: number[] = [];
    await waitFor(
      async () => {
        times.push(performance.now());
        return times.length;
      },
      { until: (count) => count === 6, interval: 20, maxInterval: 45 },
    );
    const pauses = times
      .slice(1)
      .map((time, index) => time - (times[index] ?? 0));
    for (const [index, least] of [20, 30, 45, 45, 45].entries()) {
      expect(pauses[index]).toBeGreaterThanOrEqual(least - 2);
    }
  });

  it("ends with the error of a call", async () => {
    const server = await serve(json({}, 404));
    const client = openClient(server.url);
    const error = await failureOf(
      waitFor(() => call(client, operation), { until: () => false }),
    );
    expect(error).toBeInstanceOf(NotFoundError);
    expect(server.requests).toHaveLength(1);
  });

  it("ends with what `until` throws", async () => {
    const bug = new Error("a bug");
    const error = await failureOf(
      waitFor(async () => 1, {
        until: () => {
          throw bug;
        },
      }),
    );
    expect(error).toBe(bug);
  });

  it("ends when its time is over, and ends the call that is on its way", async () => {
    const server = await serve(() => {});
    const client = openClient(server.url);
    const error = await failureOf(
      waitFor((options) => call(client, operation, { options }), {
        until: () => true,
        timeout: 40,
      }),
    );
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      timeout: 40,
      scope: "total",
      operation: "waitFor",
      attempts: 1,
    });
    await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true);
  });

  it("ends when it is aborted, at any point, and leaves no listener", async () => {
    for (const poll of [async () => 1, () => new Promise<never>(() => {})]) {
      const controller = new AbortController();
      const { signal } = controller;
      const wait = waitFor<unknown>(poll, { until: () => false, signal });
      setTimeout(() => controller.abort("enough"), 5);
      const error = await failureOf(wait);
      expect(error).toBeInstanceOf(AbortError);
      expect(error).toMatchObject({ cause: "enough" });
      expect(getEventListeners(signal, "abort")).toEqual([]);
    }
  });

  it("calls nothing where it is aborted before", async () => {
    let calls = 0;
    const error = await failureOf(
      waitFor(async () => ++calls, {
        until: () => true,
        signal: AbortSignal.abort("before"),
      }),
    );
    expect(error).toMatchObject({ cause: "before" });
    expect(calls).toBe(0);
  });
});
