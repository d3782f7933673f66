import { eventStream } from "../../templates/runtime/event-stream.js";
import { jsonLines } from "../../templates/runtime/json-lines.js";
import type { ResponseDecoder } from "../../templates/runtime/operation.js";
import { call, openClient } from "../../test/runtime/api.ts";
import { failureOf, type Group, itemsOf, pause } from "../case.ts";

async function open(
  baseUrl: string,
  response: ResponseDecoder,
  signal?: AbortSignal,
): Promise<AsyncIterable<unknown>> {
  const stream = await call(
    openClient(baseUrl),
    { request: "GET /things", response },
    { options: { signal } },
  );
  return stream as AsyncIterable<unknown>;
}

const events = eventStream("json");

export const streams: Group = {
  name: "streams",
  cases: {
    "server-sent events": {
      run: async ({ baseUrl }) =>
        itemsOf(await open(baseUrl("events"), events)),
      gives: [
        { data: { id: 1 }, id: "7" },
        { event: "more", data: { id: "é" }, id: "7" },
      ],
    },
    "JSON Lines": {
      run: async ({ baseUrl }) =>
        itemsOf(await open(baseUrl("lines"), jsonLines("application/jsonl"))),
      gives: [{ id: 1 }, { id: "é" }],
    },
    "cut in the middle": {
      run: async ({ baseUrl }) =>
        failureOf(open(baseUrl("cut-events"), events).then(itemsOf)),
      gives: ["ConnectionError", 1],
    },
    "aborted in the middle": {
      async run({ baseUrl }) {
        const controller = new AbortController();
        const { signal } = controller;
        const stream = await open(baseUrl("endless"), events, signal);
        const iterator = stream[Symbol.asyncIterator]();
        const first = await iterator.next();
        controller.abort();
        // What had come before may still be given.
        const rest = { [Symbol.asyncIterator]: () => iterator };
        return [first.done, await failureOf(itemsOf(rest))];
      },
      gives: [false, ["AbortError", 1]],
    },
    "left early, the connection is given up": {
      async run({ baseUrl, seen }) {
        for await (const _ of await open(baseUrl("endless"), events)) break;
        await pause(300);
        return (await seen()).map(({ body }) => body);
      },
      gives: ["closed"],
    },
  },
};
