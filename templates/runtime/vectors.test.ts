import { beforeAll, describe, expect, it } from "vitest";
import { call, openClient } from "../../test/runtime/api.ts";
import { encoderOf } from "../../test/runtime/encoder-of.ts";
import { openapiVectors } from "../../test/runtime/vectors/openapi-vectors.ts";
import { templateVectors } from "../../test/runtime/vectors/template-vectors.ts";

const vectors = [...openapiVectors, ...templateVectors];

describe("parameters", () => {
  let seen: { url: string; headers: Headers } | undefined;
  // What `fetch` makes of a URL belongs to what is sent.
  const client = openClient("https://api.example.com", {
    fetch: async (input, init) => {
      const { pathname, search } = new URL(String(input));
      seen = { url: pathname + search, headers: new Headers(init?.headers) };
      return Response.json({});
    },
  });

  beforeAll(() => {
    expect(vectors.length).toBeGreaterThanOrEqual(200);
  });

  it.each(vectors)(
    "are sent as in $source: $expected",
    async ({ path, parameters, expected }) => {
      await call(
        client,
        { request: `GET ${path}`, parameters: parameters.map(encoderOf) },
        {
          params: Object.fromEntries(
            parameters.map(({ name, value }) => [name, value]),
          ),
        },
      );
      const place = parameters[0]?.in;
      const sent =
        place === "header"
          ? seen?.headers.get(parameters[0]?.name ?? "")
          : place === "cookie"
            ? seen?.headers.get("cookie")
            : seen?.url;
      expect(sent).toBe(expected);
    },
  );
});
