import { apiKey } from "../../templates/runtime/api-key.js";
import { oneScheme } from "../../templates/runtime/one-scheme.js";
import { connect } from "../../templates/runtime/client.js";
import { api, call, openClient } from "../../test/runtime/api.ts";
import type { Group } from "../case.ts";

const operation = { request: "GET /things" };

export const headers: Group = {
  name: "headers",
  cases: {
    "added, and removed": {
      async run({ baseUrl, seen }) {
        const client = openClient(baseUrl("json"), {
          headers: { "x-a": "1", "x-b": "2" },
        });
        const options = { headers: { "X-B": null, "x-c": "3" } };
        await call(client, operation, { options });
        const sent = (await seen())[0]?.headers ?? {};
        return [
          sent["x-a"],
          sent["x-b"] ?? "none",
          sent["x-c"],
          sent["accept"],
        ];
      },
      gives: ["1", "none", "3", "application/json"],
    },
    "the name of the package as User-Agent": {
      async run({ baseUrl, seen }) {
        await call(openClient(baseUrl("json")), operation);
        const [request] = await seen();
        return request?.headers["user-agent"] === "example-sdk/1.2.3";
      },
      gives: true,
    },
    "a credential as a cookie": {
      async run({ baseUrl, seen }) {
        const client = connect(
          {
            ...api,
            baseUrl: baseUrl("json"),
            authenticate: oneScheme("Session", apiKey("cookie", "session")),
          },
          { token: "s1", retries: 0 },
        );
        const end = await call(client, operation).then(
          () => "sent",
          (error: Error) => error.name,
        );
        return [end, (await seen())[0]?.headers["cookie"] ?? ""];
      },
      gives: ["sent", "session=s1"],
    },
  },
};
