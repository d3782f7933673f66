import { call, openClient } from "../../test/runtime/api.ts";
import type { CallOptions } from "../../templates/runtime/call-options.js";
import {
  type Case,
  failureOf,
  type Group,
  pause,
  type Stage,
} from "../case.ts";

const operation = { request: "GET /things" };

function ending(
  name: string,
  attempts: number,
  answer: string,
  options: CallOptions,
): Case {
  return {
    run: ({ baseUrl }) =>
      failureOf(call(openClient(baseUrl(answer)), operation, { options })),
    gives: [name, attempts],
  };
}

/** Aborts once the server has the request. */
async function abortLate(
  { baseUrl, seen }: Stage,
  answer: string,
): Promise<unknown> {
  const controller = new AbortController();
  const promise = failureOf(
    call(openClient(baseUrl(answer)), operation, {
      options: {
        signal: controller.signal,
        retries: { limit: 1, initialDelay: 60_000 },
      },
    }),
  );
  while ((await seen()).length === 0) await pause(20);
  await pause(100);
  controller.abort("why");
  return promise;
}

export const time: Group = {
  name: "time",
  cases: {
    "no answer in time": ending("TimeoutError", 1, "hang", { timeout: 100 }),
    "no whole body in time": ending("TimeoutError", 1, "begin", {
      timeout: 400,
    }),
    "no success in the total time": ending("TimeoutError", 1, "hang", {
      totalTimeout: 100,
    }),
    "aborted before": ending("AbortError", 0, "json", {
      signal: AbortSignal.abort("why"),
    }),
    "aborted before the answer": {
      run: async (stage) => abortLate(stage, "hang"),
      gives: ["AbortError", 1],
    },
    "aborted in the body": {
      run: async (stage) => abortLate(stage, "begin"),
      gives: ["AbortError", 1],
    },
    "aborted in the pause before an attempt": {
      run: async (stage) => abortLate(stage, "status-503"),
      gives: ["AbortError", 1],
    },
    "the connection is given up": {
      async run(stage) {
        await abortLate(stage, "hang");
        await pause(300);
        return (await stage.seen()).map(({ body }) => body);
      },
      gives: ["closed"],
    },
  },
};
