import { api, call, openClient } from "../../test/runtime/api.ts";
import { connect } from "../../templates/runtime/client.js";
import type { ClientOptions } from "../../templates/runtime/client-options.js";
import { failureOf, type Group } from "../case.ts";

const retries: ClientOptions = { retries: { limit: 2, initialDelay: 1 } };

export const retrying: Group = {
  name: "retries",
  cases: {
    "503, then a success": {
      async run({ baseUrl, seen }) {
        const client = openClient(baseUrl("busy-once"), retries);
        const data = await call(client, { request: "GET /things" });
        return [data, (await seen()).length];
      },
      gives: [{ fine: true }, 2],
    },
    "429 with Retry-After": {
      async run({ baseUrl, seen }) {
        const start = performance.now();
        const client = openClient(baseUrl("later"), retries);
        await call(client, { request: "GET /things" });
        return [performance.now() - start > 900, (await seen()).length];
      },
      gives: [true, 2],
    },
    "as often as told, and no more": {
      async run({ baseUrl }) {
        const client = openClient(baseUrl("status-503"), retries);
        return failureOf(call(client, { request: "GET /things" }));
      },
      gives: ["ServerError", 3],
    },
    "no POST": {
      async run({ baseUrl }) {
        const client = openClient(baseUrl("reset"), retries);
        return failureOf(call(client, { request: "POST /things" }));
      },
      gives: ["ConnectionError", 1],
    },
    "a POST with an idempotency key": {
      async run({ baseUrl, seen }) {
        const client = openClient(baseUrl("busy-once"), retries);
        await call(
          client,
          { request: "POST /things" },
          { options: { idempotencyKey: "k" } },
        );
        return (await seen()).map(({ headers }) => headers["idempotency-key"]);
      },
      gives: ["k", "k"],
    },
    "401, then another credential": {
      async run({ baseUrl, seen }) {
        let count = 0;
        const client = connect(
          { ...api, baseUrl: baseUrl("unauthorized-once") },
          { token: async () => `t${(count += 1)}` },
        );
        await call(client, { request: "GET /things" });
        return (await seen()).map(({ headers }) => headers["authorization"]);
      },
      gives: ["Bearer t1", "Bearer t2"],
    },
  },
};
