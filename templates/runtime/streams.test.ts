import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { type Answer, serve, text } from "../../test/runtime/serve.ts";
import {
  AbortError,
  ConnectionError,
  DecodeError,
  TimeoutError,
} from "./errors.js";
import { eventStream } from "./event-stream.js";
import { jsonLines } from "./json-lines.js";
import { jsonSequence } from "./json-sequence.js";
import type { ResponseDecoder } from "./operation.js";
import type { CallOptions } from "./call-options.js";

/** Sends pieces one by one, each in a packet of its own. */
function inPieces(
  pieces: readonly (string | Uint8Array)[],
  type: string,
  end: "end" | "cut" | "never" = "end",
): Answer {
  return (response) => {
    response.writeHead(200, { "content-type": type });
    const send = (index: number): void => {
      const piece = pieces[index];
      if (piece !== undefined) {
        response.write(piece);
        setTimeout(() => send(index + 1), 4);
      } else if (end === "end") response.end();
      else if (end === "cut") response.destroy();
    };
    send(0);
  };
}

async function streamFrom(
  answer: Answer,
  response: ResponseDecoder,
  options?: CallOptions,
): Promise<AsyncIterable<unknown>> {
  const server = await serve(answer);
  const data = await call(
    openClient(server.url),
    { request: "GET /", response },
    options && { options },
  );
  return data as AsyncIterable<unknown>;
}

async function itemsOf(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const items = [];
  for await (const item of stream) items.push(item);
  return items;
}

const EVENTS = "text/event-stream; charset=utf-8";

describe("a stream of events", () => {
  it("gives data, names, ids and retry times", async () => {
    const stream = await streamFrom(
      inPieces(
        [
          ": a comment\n\ndata: 1\n\n",
          "event: more\r\nid: 7\r\nretry: 100\r",
          "\ndata: 2\r\n\r\n",
          'data:{"a":\ndata: 3}\n\n',
          "id: \u0000\nid\nevent: lost\n\n",
          "data: 4\r\rdata: unfinished",
        ],
        EVENTS,
      ),
      eventStream("json"),
    );
    expect(await itemsOf(stream)).toEqual([
      { data: 1 },
      { event: "more", id: "7", retry: 100, data: 2 },
      { id: "7", data: { a: 3 } },
      { id: "", data: 4 },
    ]);
  });

  it("is the same however its bytes are cut", async () => {
    const bytes = new TextEncoder().encode(
      "\ufeffevent: größe\r\ndata: 💥\r\n\r\ndata: b\n\n",
    );
    for (const size of [1, 2, 3, 7]) {
      const pieces = Array.from(
        { length: Math.ceil(bytes.length / size) },
        (_, index) => bytes.slice(index * size, (index + 1) * size),
      );
      const stream = await streamFrom(
        inPieces(pieces, EVENTS),
        eventStream("text"),
      );
      expect(await itemsOf(stream)).toEqual([
        { event: "größe", data: "💥" },
        { data: "b" },
      ]);
    }
  });

  it("of JSON ends with [DONE]", async () => {
    const done = "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n";
    for (const [mode, expected] of [
      ["json", [1]],
      ["text", ["1", "[DONE]", "2"]],
      ["either", [1, "[DONE]", 2]],
    ] as const) {
      const stream = await streamFrom(
        inPieces([done], EVENTS),
        eventStream(mode),
      );
      expect(await itemsOf(stream)).toEqual(expected.map((data) => ({ data })));
    }
  });

  it("of JSON that holds none fails with a DecodeError", async () => {
    const stream = await streamFrom(
      inPieces(["data: 1\n\ndata: {\n\n"], EVENTS),
      eventStream("json"),
    );
    const error = await failureOf(itemsOf(stream));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ status: 200, body: "{" });
  });

  it.each(["text/html", "application/json"])(
    "is not read from %s",
    async (type) => {
      const server = await serve(text("{}", { type }));
      const error = await failureOf(
        call(openClient(server.url), {
          request: "GET /",
          response: eventStream("json"),
        }),
      );
      expect(error).toBeInstanceOf(DecodeError);
      expect(server.requests[0]?.headers.accept).toBe("text/event-stream");
    },
  );
});

describe("a stream of JSON lines", () => {
  it("gives each line's value", async () => {
    const stream = await streamFrom(
      inPieces(
        ['{"a":1}\n', '{"b"', ':"ü"}\r\n\n', "[3]"],
        "application/jsonl",
      ),
      jsonLines("application/jsonl"),
    );
    expect(await itemsOf(stream)).toEqual([{ a: 1 }, { b: "ü" }, [3]]);
  });

  it("may be a sequence with record separators", async () => {
    const stream = await streamFrom(
      inPieces(["\u001e{\n", '"a":1}\n\u001e2\n'], "application/json-seq"),
      jsonSequence("application/json-seq"),
    );
    expect(await itemsOf(stream)).toEqual([{ a: 1 }, 2]);
  });

  it("that ends in the middle of a line fails with a DecodeError", async () => {
    const stream = await streamFrom(
      inPieces(['{"a":1}\n{"b"'], "application/jsonl"),
      jsonLines("application/jsonl"),
    );
    expect(await failureOf(itemsOf(stream))).toBeInstanceOf(DecodeError);
  });

  it("that never ends a line fails before the memory is full", async () => {
    const megabyte = "x".repeat(2 ** 20);
    const stream = await streamFrom((response) => {
      response.writeHead(200, { "content-type": "application/jsonl" });
      const send = (): void => {
        if (!response.destroyed && response.write(megabyte)) setImmediate(send);
        else response.once("drain", send);
      };
      send();
    }, jsonLines("application/jsonl"));
    expect(await failureOf(itemsOf(stream))).toBeInstanceOf(DecodeError);
  });
});

describe("a stream", () => {
  const lines = jsonLines("application/jsonl");

  it("without a body is empty", async () => {
    const stream = await streamFrom(
      (response) => response.writeHead(204).end(),
      lines,
    );
    expect(await itemsOf(stream)).toEqual([]);
  });

  it("gives items before it is over, and frees its socket on break", async () => {
    const server = await serve(
      inPieces(["1\n", "2\n"], "application/jsonl", "never"),
    );
    const stream = (await call(openClient(server.url), {
      request: "GET /",
      response: lines,
    })) as AsyncIterable<unknown>;
    for await (const item of stream) {
      expect(item).toBe(1);
      break;
    }
    const socket = server.requests[0]?.socket;
    await new Promise<void>((resolve) => {
      if (socket?.destroyed !== false) resolve();
      else socket.once("close", () => resolve());
    });
  });

  it("that is cut fails with a ConnectionError", async () => {
    const stream = await streamFrom(
      inPieces(["1\n", "2\n"], "application/jsonl", "cut"),
      lines,
    );
    const seen: unknown[] = [];
    const error = await failureOf(
      (async () => {
        for await (const item of stream) seen.push(item);
      })(),
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(seen).toEqual([1, 2]);
  });

  it("that says nothing for too long fails with a TimeoutError", async () => {
    const stream = await streamFrom(
      inPieces(["1\n"], "application/jsonl", "never"),
      lines,
      { idleTimeout: 60, timeout: 5000 },
    );
    const error = await failureOf(itemsOf(stream));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ scope: "idle", timeout: 60 });
  });

  it("ends when the caller aborts, with the caller's reason", async () => {
    const controller = new AbortController();
    const stream = await streamFrom(
      inPieces(["1\n"], "application/jsonl", "never"),
      lines,
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort("enough"), 30);
    const error = await failureOf(itemsOf(stream));
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: "enough" });
  });
});
