import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import {
  expectNoSecret,
  type Fault,
  SECRET,
  suffer,
} from "../../test/runtime/fault.ts";
import {
  json,
  serve,
  type Answer,
  type SeenRequest,
} from "../../test/runtime/serve.ts";

function to(location: string, status = 302): Answer {
  return (response) => response.writeHead(status, { location }).end("moved");
}

describe("a redirect within the origin", () => {
  it.each([
    [301, "POST", "GET", ""],
    [302, "POST", "GET", ""],
    [303, "POST", "GET", ""],
    [307, "POST", "POST", '{"a":1}'],
    [308, "POST", "POST", '{"a":1}'],
    [301, "PUT", "PUT", '{"a":1}'],
    [302, "DELETE", "DELETE", '{"a":1}'],
    [303, "PUT", "GET", ""],
    [303, "DELETE", "GET", ""],
  ])("of %i makes %s %s", async (status, method, then, body) => {
    const { requests } = await suffer({
      answers: [to("/there?x=1", status), json({ there: true })],
      operation: { request: `${method} /things` },
      params: { body: { a: 1 } },
      client: { token: SECRET, headers: { "x-team": "t" } },
      gives: { data: { there: true } },
      requests: 2,
    });
    expect(requests[1]).toMatchObject({
      method: then,
      url: "/there?x=1",
      body,
    });
    expect(requests[1]?.headers).toMatchObject({
      authorization: `Bearer ${SECRET}`,
      "x-team": "t",
    });
    expect(requests[1]?.headers["content-type"]).toBe(
      body ? "application/json" : undefined,
    );
  });

  it("leaves HEAD what it is", async () => {
    const { requests } = await suffer({
      answers: [to("/there", 303), json({})],
      operation: { request: "HEAD /things" },
      gives: { data: undefined },
      requests: 2,
    });
    expect(requests[1]).toMatchObject({ method: "HEAD", url: "/there" });
  });

  it("counts as one attempt, and each attempt begins anew", async () => {
    const { requests } = await suffer({
      answers: [to("/there"), (response) => response.writeHead(503).end()],
      client: { token: SECRET, retries: { limit: 1, initialDelay: 1 } },
      gives: { error: "ServerError" },
      details: { attempts: 2 },
      requests: 3,
    });
    expect(requests.map(({ url }) => url)).toEqual([
      "/things",
      "/there",
      "/things",
    ]);
  });

  const refused: Record<string, Answer> = {
    "in a circle": to("/things"),
    "without a place": (response) => response.writeHead(302).end(),
    "to no URL": to("https://"),
    "to another protocol": to("ftp://127.0.0.1/x"),
    "to a script": to("javascript:alert(1)"),
    "to a user name": to("http://user:word@127.0.0.1/x"),
  };
  it.each(Object.entries(refused))(
    "%s is an HttpError",
    async (name, answer) => {
      await suffer({
        answers: [answer],
        gives: { error: "HttpError" },
        details: { status: 302, attempts: 1 },
        requests: name === "in a circle" ? 11 : 1,
      });
    },
  );

  it("doesn't take a stream along", async () => {
    const body = new Blob(["abc"]).stream();
    await suffer({
      answers: [to("/there", 307)],
      operation: {
        request: "POST /things",
        body: (draft) => {
          draft.body = body;
        },
      },
      params: { body },
      gives: { error: "HttpError" },
      requests: 1,
    });
  });
});

const kinds: Record<string, Pick<Fault, "security" | "client" | "answers">> = {
  Bearer: {},
  Basic: {
    security: [["Basic"]],
    client: { token: { username: "user", password: SECRET } },
  },
  Custom: { security: [["Custom"]] },
  HeaderKey: { security: [["HeaderKey"]] },
  QueryKey: { security: [["QueryKey"]] },
  CookieKey: { security: [["CookieKey"]] },
  "a header of the user's own": {
    security: [],
    client: { headers: { "X-Api-Key": SECRET, "X-Other": SECRET } },
  },
};

describe("a redirect to another origin", () => {
  it.each(Object.entries(kinds))(
    "takes no credential along: %s",
    async (_, kind) => {
      const target = await serve(json({ there: true }));
      const { requests } = await suffer({
        answers: [to(`${target.url}/there`)],
        gives: { data: { there: true } },
        requests: 1,
        ...kind,
      });
      expect(seenBy(requests)).toMatch(/s3cret|dXNlcj/);
      expect(target.requests).toHaveLength(1);
      expect(seenBy(target.requests)).not.toMatch(/s3cret|dXNlcj/);
      expect(Object.keys(target.requests[0]?.headers ?? {}).toSorted()).toEqual(
        [
          "accept",
          "accept-encoding",
          "accept-language",
          "connection",
          "host",
          "sec-fetch-mode",
          "user-agent",
        ],
      );
    },
  );

  it("and back takes none along either", async () => {
    const home: SeenRequest[] = [];
    const target = await serve((response, request) =>
      to(`http://${home[0]?.headers.host}/back`)(response, request),
    );
    const { requests } = await suffer({
      answers: [
        (response, request) => {
          home.push(request);
          to(`${target.url}/there`)(response, request);
        },
        json({ back: true }),
      ],
      gives: { data: { back: true } },
      requests: 2,
    });
    expect(requests[1]?.url).toBe("/back");
    expect(requests[1]?.headers.authorization).toBeUndefined();
  });

  it.each(["POST", "PUT", "DELETE"])(
    "is not followed with %s",
    async (method) => {
      const target = await serve();
      await suffer({
        answers: [to(`${target.url}/there?token=${SECRET}`, 307)],
        operation: { request: `${method} /things` },
        params: { body: { a: 1 } },
        gives: { error: "HttpError" },
        details: { status: 307 },
        requests: 1,
      });
      expect(target.requests).toHaveLength(0);
    },
  );

  it("never goes from https to http", async () => {
    const urls: string[] = [];
    const client = openClient("https://api.example.com", {
      fetch: async (url) => {
        urls.push(String(url));
        const location = "http://api.example.com/things";
        return new Response(null, { status: 302, headers: { location } });
      },
    });
    const error = await failureOf(call(client, { request: "GET /things" }));
    expect(error).toMatchObject({ name: "HttpError", status: 302 });
    expect(urls).toEqual(["https://api.example.com/things"]);
    expectNoSecret(error);
  });
});

function seenBy(requests: readonly SeenRequest[]): string {
  return requests
    .map(
      ({ url, headers }) => decodeURIComponent(url) + JSON.stringify(headers),
    )
    .join();
}
