import { connect } from "../../templates/runtime/client.js";
import { fakeClient } from "../../templates/runtime/fake-client.js";
import { waitFor } from "../../templates/runtime/wait-for.js";
import { api, call, openClient } from "../../test/runtime/api.ts";
import { failureOf, type Group } from "../case.ts";

export const testing: Group = {
  name: "fake client, waiting",
  cases: {
    "a fake client": {
      async run() {
        const client = fakeClient(
          (options) => connect(api, options),
          { "GET /things/{id}": ({ id }: { id: string }) => ({ id, fake: 1 }) },
          { token: "fake" },
        );
        const params = { id: "7" };
        return call(client, { request: "GET /things/{id}" }, { params });
      },
      gives: { id: "7", fake: 1 },
    },
    "waiting for a result": {
      async run({ baseUrl }) {
        const client = openClient(baseUrl("counter"));
        return waitFor<{ readonly count?: number }>(
          async (options) =>
            (await call(client, { request: "GET /things" }, { options })) as {
              readonly count?: number;
            },
          { until: ({ count }) => count === 3, interval: 1 },
        );
      },
      gives: { count: 3 },
    },
    "waiting in vain": {
      async run({ baseUrl }) {
        const client = openClient(baseUrl("json"));
        const [name] = await failureOf(
          waitFor(
            (options) => call(client, { request: "GET /things" }, { options }),
            { until: () => false, interval: 20, timeout: 200 },
          ),
        );
        return name;
      },
      gives: "TimeoutError",
    },
  },
};
