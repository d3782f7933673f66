import { api, call, openClient } from "../../test/runtime/api.ts";
import { type Client, connect } from "../../templates/runtime/client.js";
import { type Case, failureOf, type Group } from "../case.ts";

function openSecret(baseUrl: string): Client {
  return connect(
    { ...api, baseUrl },
    { token: "secret", headers: { "x-key": "secret" }, retries: 0 },
  );
}

function following(answer: string, request: string, gives: unknown): Case {
  return {
    async run({ baseUrl, seen }) {
      const client = openSecret(baseUrl(answer));
      const params = request.startsWith("POST") ? { body: { a: 1 } } : {};
      const end = await call(client, { request }, { params }).then(
        (data) => data,
        (error: Error) => error.name,
      );
      const sent = (await seen()).map(({ origin, method, headers, body }) => [
        origin,
        method,
        headers["authorization"] ?? "",
        headers["x-key"] ?? "",
        body,
      ]);
      return [end, ...sent.slice(1)];
    },
    gives,
  };
}

export const redirects: Group = {
  name: "redirects",
  cases: {
    "without a credential": {
      run: async ({ baseUrl }) =>
        call(openClient(baseUrl("redirect-away-302")), {
          request: "GET /things",
        }),
      gives: { fine: true },
    },
    "within an origin, credentials go along": following(
      "redirect-302",
      "GET /things",
      [{ fine: true }, ["home", "GET", "Bearer secret", "secret", ""]],
    ),
    "303 makes GET of POST": following("redirect-303", "POST /things", [
      { fine: true },
      ["home", "GET", "Bearer secret", "secret", ""],
    ]),
    "307 sends the body again": following("redirect-307", "POST /things", [
      { fine: true },
      ["home", "POST", "Bearer secret", "secret", '{"a":1}'],
    ]),
    "to another origin, no credential goes along": following(
      "redirect-away-302",
      "GET /things",
      [{ fine: true }, ["other", "GET", "", "", ""]],
    ),
    "to another origin, no body goes along": following(
      "redirect-away-307",
      "POST /things",
      ["HttpError"],
    ),
    "in a circle": {
      run: async ({ baseUrl }) =>
        failureOf(
          call(openSecret(baseUrl("circle")), { request: "GET /things" }),
        ),
      gives: ["HttpError", 1],
    },
  },
};
