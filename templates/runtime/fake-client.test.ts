import { describe, expect, it } from "vitest";
import { api, call, failureOf } from "../../test/runtime/api.ts";
import { connect } from "./client.js";
import type { ClientOptions } from "./client-options.js";
import type { Client } from "./client.js";
import {
  ConfigurationError,
  ConnectionError,
  NotFoundError,
  UnauthorizedError,
} from "./errors.js";
import { eventStream } from "./event-stream.js";
import { fakeClient } from "./fake-client.js";
import { form } from "./form.js";
import { jsonLines } from "./json-lines.js";
import { jsonSequence } from "./json-sequence.js";
import { noContent } from "./no-content.js";
import type { ResponseDecoder } from "./operation.js";
import { text } from "./text.js";

const operation = {
  request: "GET /things/{id}{?page}",
  parameters: [form],
};

function fake(
  handler: (params: { readonly id: string }, request: Request) => unknown,
  options: ClientOptions = {},
): Client {
  return fakeClient(
    (each) => connect(api, each),
    { "GET /things/{id}": handler, "POST /things": handler },
    { token: "fake", ...options },
  );
}

const given = [{ n: 1, text: "a\nb" }, { n: 2 }];

async function* items(): AsyncGenerator<unknown> {
  yield* given;
}

async function* events(): AsyncGenerator<unknown> {
  yield { data: { n: 1 }, id: "1", event: "made" };
  yield { data: "two\nlines", id: "2" };
}

describe("a fake client", () => {
  it("gives what the handler gives for the params", async () => {
    const client = fake(({ id }) => ({ id, name: "a thing" }));
    const params = { id: "7" };
    expect(await call(client, operation, { params })).toEqual({
      id: "7",
      name: "a thing",
    });
  });

  it("shows the handler the request that would be sent", async () => {
    const seen: Request[] = [];
    const client = fake((_, request) => {
      seen.push(request);
    });
    await call(
      client,
      { request: "POST /things", response: noContent },
      { params: { body: { name: "new" } } },
    );
    const [request] = seen;
    expect(request?.url).toBe("http://fake.test/things");
    expect(request?.method).toBe("POST");
    expect(request?.headers.get("authorization")).toBe("Bearer fake");
    expect(await request?.json()).toEqual({ name: "new" });
  });

  it("checks requests as the real one does", async () => {
    const client = fake(() => ({}));
    const error = await failureOf(
      call(client, operation, { params: { id: ".." } }),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    const bare = fake(() => ({}), { token: undefined });
    expect(
      await failureOf(call(bare, operation, { params: { id: "7" } })),
    ).toMatchObject({ name: "CredentialError" });
  });

  it("fails as the response that a handler gives says", async () => {
    const client = fake(() =>
      Response.json({ code: "gone", message: "No." }, { status: 404 }),
    );
    const error = await failureOf(
      call(client, operation, { params: { id: "7" } }),
    );
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ code: "gone" });
  });

  it("fails as a handler throws", async () => {
    const params = { id: "7" };
    const lost = fake(() => {
      throw new TypeError("down");
    });
    expect(await failureOf(call(lost, operation, { params }))).toBeInstanceOf(
      ConnectionError,
    );
    const details = {
      operation: "o",
      method: "GET",
      urlTemplate: "/",
      attempts: 1,
    };
    const refused = new UnauthorizedError("no", details);
    const refusing = fake(() => {
      throw refused;
    });
    expect(await failureOf(call(refusing, operation, { params }))).toBe(
      refused,
    );
  });

  it("has no answer where there is no handler", async () => {
    const client = fake(() => ({}));
    const error = await failureOf(call(client, { request: "GET /others" }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain(
      "GET /others failed: the fake has no handler",
    );
  });

  it("does not retry, unless it is told to", async () => {
    let calls = 0;
    const answer = (): Response => {
      calls += 1;
      return new Response(null, { status: 503 });
    };
    await failureOf(call(fake(answer), operation, { params: { id: "7" } }));
    expect(calls).toBe(1);
    const params = { id: "7" };
    const options = { retries: { limit: 1, initialDelay: 1 } };
    await failureOf(call(fake(answer), operation, { params, options }));
    expect(calls).toBe(3);
  });

  it("brings nothing, texts, bytes and large numbers as the server would", async () => {
    const params = { id: "7" };
    const give = async (value: unknown, rest: object = {}): Promise<unknown> =>
      call(
        fake(() => value),
        { ...operation, ...rest },
        { params },
      );
    expect(await give(undefined)).toBeUndefined();
    expect(await give("plain", { response: text })).toBe("plain");
    expect(await give("json")).toBe("json");
    const client = fake(() => ({ id: 9007199254740993n }));
    const response = await call(client, operation, { params }).asResponse();
    expect(await response.text()).toBe('{"id":9007199254740993}');
  });

  it("sends the items of an iterable as the stream that the operation reads", async () => {
    const params = { id: "7" };
    const read = async (
      handler: () => unknown,
      response: ResponseDecoder,
    ): Promise<unknown[]> => {
      const received = [];
      const data = await call(
        fake(handler),
        { ...operation, response },
        { params },
      );
      for await (const item of data as AsyncIterable<unknown>)
        received.push(item);
      return received;
    };
    expect(await read(items, jsonLines("application/jsonl"))).toEqual(given);
    expect(await read(items, jsonSequence("application/json-seq"))).toEqual(
      given,
    );
    expect(await read(events, eventStream("either"))).toEqual([
      { data: { n: 1 }, id: "1", event: "made" },
      { data: "two\nlines", id: "2" },
    ]);
  });
});
