import { createClient, setOwnerUsers } from "../../generated/opal/src/index.js";
import { call, openClient } from "../../test/runtime/api.ts";
import { blob } from "../../templates/runtime/blob.js";
import { form } from "../../templates/runtime/form.js";
import { noContent } from "../../templates/runtime/no-content.js";
import { text } from "../../templates/runtime/text.js";
import type { Group } from "../case.ts";

const operation = { request: "GET /things" };

export const calls: Group = {
  name: "calls",
  cases: {
    "an operation of a generated package": {
      async run({ baseUrl, seen }) {
        const client = createClient({ baseUrl: baseUrl("json"), token: "t" });
        const data = await setOwnerUsers(client, {
          owner_id: "a/b",
          body: { user_ids: ["u"] },
        });
        const [request] = await seen();
        return [
          data,
          request?.method,
          request?.url,
          request?.headers["authorization"],
          request?.body,
        ];
      },
      gives: [
        { fine: true },
        "PUT",
        "/owners/a%2Fb/users",
        "Bearer t",
        '{"user_ids":["u"]}',
      ],
    },
    "parameters in the path and the query": {
      async run({ baseUrl, seen }) {
        await call(
          openClient(baseUrl("json")),
          { request: "GET /things/{id}{?q,ids*}", parameters: [form] },
          { params: { id: "é !'()*", q: "a&b=c+d", ids: [1, 2] } },
        );
        return (await seen()).map(({ url }) => url);
      },
      gives: ["/things/%C3%A9%20%21%27%28%29%2A?q=a%26b%3Dc%2Bd&ids=1&ids=2"],
    },
    "text, and a blob": {
      async run({ baseUrl }) {
        const client = openClient(baseUrl("text"));
        const response = text;
        const whole = await call(client, { ...operation, response });
        const bytes = await call(client, { ...operation, response: blob });
        return [whole, await (bytes as Blob).text()];
      },
      gives: ["some text", "some text"],
    },
    "no content": {
      async run({ baseUrl }) {
        const client = openClient(baseUrl("empty"));
        const response = noContent;
        return [await call(client, { ...operation, response })];
      },
      gives: [null],
    },
    "the response with its headers and request id": {
      async run({ baseUrl }) {
        const client = openClient(baseUrl("json"));
        const found = await call(client, operation).withResponse();
        return [found.status, found.headers["x-left"], found.requestId];
      },
      gives: [200, "9", "r-1"],
    },
    "the raw response, of a failure too": {
      async run({ baseUrl }) {
        const client = openClient(baseUrl("status-500"));
        const response = await call(client, operation).asResponse();
        return [response.status, await response.text()];
      },
      gives: [500, '{"code":"no","message":"not now"}'],
    },
    "JSON with the member __proto__": {
      async run({ baseUrl }) {
        const data = await call(openClient(baseUrl("proto")), operation);
        return [
          Object.getPrototypeOf(data) === Object.prototype,
          "polluted" in {},
        ];
      },
      gives: [true, false],
    },
    "middleware around each attempt": {
      async run({ baseUrl, seen }) {
        const statuses: number[] = [];
        const client = openClient(baseUrl("busy-once"), {
          retries: { limit: 1, initialDelay: 1 },
          middleware: [
            async (request, next) => {
              request.headers.set("x-trace", "7");
              const response = await next(request);
              statuses.push(response.status);
              return response;
            },
          ],
        });
        await call(client, operation);
        const sent = (await seen()).map(({ headers }) => headers["x-trace"]);
        return [statuses, sent];
      },
      gives: [
        [503, 200],
        ["7", "7"],
      ],
    },
  },
};
