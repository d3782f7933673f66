import { call, openClient } from "../../test/runtime/api.ts";
import { declared } from "../../templates/runtime/declared.js";
import { type Case, failureOf, type Group } from "../case.ts";

const operation = { request: "GET /things" };

function failing(
  answer: string,
  name: string,
  details: { readonly request?: string } = {},
): Case {
  return {
    run: ({ baseUrl }) =>
      failureOf(
        call(openClient(baseUrl(answer)), { ...operation, ...details }),
      ),
    gives: [name, 1],
  };
}

export const errors: Group = {
  name: "errors",
  cases: {
    "400": failing("status-400", "BadRequestError"),
    "404": failing("status-404", "NotFoundError"),
    "422": failing("status-422", "UnprocessableContentError"),
    "500": failing("status-500", "ServerError"),
    "the body of a declared failure": {
      async run({ baseUrl }) {
        const client = openClient(baseUrl("status-404"));
        const result = await call(client, {
          ...operation,
          errors: declared(404),
        }).result();
        if (result.ok) return result;
        return [result.declared, result.error];
      },
      gives: [
        404,
        {
          operation: "an_operation",
          method: "GET",
          urlTemplate: "/things",
          attempts: 1,
          requestId: "r-1",
          status: 404,
          code: "no",
          body: { code: "no", message: "not now" },
        },
      ],
    },
    "HTML instead of JSON": failing("html", "DecodeError"),
    "JSON that is cut, the response whole": failing("cut-json", "DecodeError"),
    "a body that is cut": failing("cut-body", "ConnectionError"),
    "gzip that is cut": failing("cut-gzip", "DecodeError"),
    "a connection that is reset": failing("reset", "ConnectionError", {
      request: "POST /things",
    }),
    "a line break in a header": {
      async run({ baseUrl, seen }) {
        const client = openClient(baseUrl("json"));
        const headers = { "x-a": "b\r\nx-c: d" };
        const failure = await failureOf(
          call(client, operation, { options: { headers } }),
        );
        return [failure, (await seen()).length];
      },
      gives: [["ConfigurationError", 0], 0],
    },
    "a path that would leave its place": {
      async run({ baseUrl, seen }) {
        const failure = await failureOf(
          call(
            openClient(baseUrl("json")),
            { request: "GET /things/{id}" },
            { params: { id: ".." } },
          ),
        );
        return [failure, (await seen()).length];
      },
      gives: [["ConfigurationError", 0], 0],
    },
  },
};
