import { describe, expect, it, vi } from "vitest";
import { api, call, failureOf } from "../../test/runtime/api.ts";
import { SECRET, expectNoSecret } from "../../test/runtime/fault.ts";
import { json, serve, type Answer } from "../../test/runtime/serve.ts";
import { connect, type Client } from "./client.js";
import type { ClientOptions } from "./client-options.js";
import { oauth2 } from "./oauth2.js";
import { oneScheme } from "./one-scheme.js";

const operation = { request: "GET /things" };
const credential = { clientId: "id", clientSecret: SECRET };

interface Parts {
  /** Answers for tokens: the nth is `token-n`, if not given. */
  readonly token?: (count: number) => Answer;
  readonly things?: Answer;
  readonly options?: ClientOptions;
}

/** A client with client credentials, and what its server has seen. */
async function start({
  token,
  things = json({}),
  options,
}: Parts = {}): Promise<{
  readonly client: Client;
  readonly url: string;
  readonly tokens: () => number;
  readonly authorizations: () => readonly unknown[];
  readonly forms: () => readonly string[];
}> {
  let count = 0;
  const server = await serve((response, request) => {
    if (!request.url.startsWith("/token")) return things(response, request);
    count += 1;
    const body = { access_token: `token-${count}`, expires_in: 3600 };
    (token?.(count) ?? json(body))(response, request);
  });
  const seen = (path: string) =>
    server.requests.filter(({ url }) => url.startsWith(path));
  return {
    client: connect(
      {
        ...api,
        baseUrl: server.url,
        authenticate: oneScheme("OAuth", oauth2(`${server.url}/token`)),
      },
      { token: credential, retries: 0, ...options },
    ),
    url: server.url,
    tokens: () => count,
    authorizations: () =>
      seen("/things").map(({ headers }) => headers.authorization),
    forms: () =>
      seen("/token").map(({ body, headers }) =>
        [headers.authorization, headers["content-type"], body].join(" "),
      ),
  };
}

const expiring = (count: number): Answer =>
  json({ access_token: `t${count}`, expires_in: 0 });

describe("client credentials", () => {
  it("get a token as RFC 6749 says, and keep it", async () => {
    const { client, authorizations, forms } = await start();
    await call(client, operation);
    await call(client, operation);
    expect(authorizations()).toEqual(["Bearer token-1", "Bearer token-1"]);
    const pair = `id:${encodeURIComponent(SECRET)}`;
    expect(forms()).toEqual([
      `Basic ${Buffer.from(pair).toString("base64")} application/x-www-form-urlencoded grant_type=client_credentials`,
    ]);
  });

  it("may ask for scopes, at another place", async () => {
    const other = await start();
    const { client, tokens } = await start({
      options: {
        token: {
          ...credential,
          scopes: ["read", "write all"],
          tokenUrl: `${other.url}/token`,
        },
      },
    });
    await call(client, operation);
    expect(tokens()).toBe(0);
    expect(other.forms()[0]).toContain(
      "grant_type=client_credentials&scope=read+write+all",
    );
  });

  it("get one token for all calls that wait for it", async () => {
    const { client, tokens } = await start();
    await Promise.all([1, 2, 3, 4].map(() => call(client, operation)));
    expect(tokens()).toBe(1);
  });

  it("get another before it expires", async () => {
    const { client, authorizations } = await start({ token: expiring });
    await call(client, operation);
    await call(client, operation);
    expect(authorizations()).toEqual(["Bearer t1", "Bearer t2"]);
  });

  it("get one other after a 401, for all calls together", async () => {
    const { client, tokens, authorizations } = await start({
      things: (response, { headers }) =>
        response
          .writeHead(headers.authorization === "Bearer token-1" ? 401 : 200)
          .end(),
    });
    await Promise.all([1, 2, 3, 4].map(() => call(client, operation)));
    expect(tokens()).toBe(2);
    expect(authorizations()).toHaveLength(8);
  });

  it("that go on being refused are an UnauthorizedError", async () => {
    const { client, tokens } = await start({ things: json({}, 401) });
    const error = await failureOf(call(client, operation));
    expect(error).toMatchObject({ name: "UnauthorizedError", attempts: 2 });
    expect(tokens()).toBe(2);
  });

  it("may be a token that the user has", async () => {
    const { client, authorizations } = await start({
      options: { token: "mine" },
    });
    await call(client, operation);
    expect(authorizations()).toEqual(["Bearer mine"]);
  });

  it.each<[string, Answer]>([
    [
      "400: invalid_client",
      json({ error: "invalid_client", echo: SECRET }, 400),
    ],
    ["500", (response) => response.writeHead(500).end(SECRET)],
    ["200", (response) => response.end(`<p>${SECRET}`)],
    ["200", json({ access_token: 7 })],
  ])("that get %s are a CredentialError, once", async (says, answer) => {
    const { client, tokens, authorizations } = await start({
      token: () => answer,
    });
    for (const attempt of [1, 2]) {
      const error = await failureOf(call(client, operation));
      expect(error).toMatchObject({
        name: "CredentialError",
        message: `GET /things failed: the token endpoint answered ${says}`,
        attempts: 0,
      });
      expectNoSecret(error);
      expect(tokens()).toBe(attempt);
    }
    expect(authorizations()).toEqual([]);
  });

  it("that get no answer are a CredentialError; redirects are none", async () => {
    for (const answer of [
      (response) => response.destroy(),
      (response) => response.writeHead(307, { location: "/things" }).end(),
    ] satisfies Answer[]) {
      const { client, authorizations } = await start({ token: () => answer });
      const error = await failureOf(call(client, operation));
      expect(error).toMatchObject({ name: "CredentialError", attempts: 0 });
      expectNoSecret(error);
      expect(authorizations()).toEqual([]);
    }
  });

  it("don't outlast the time of a call, and live on for the next", async () => {
    let answer: (() => void) | undefined;
    const { client, tokens } = await start({
      token: () => (response, request) => {
        answer = () => json({ access_token: "late" })(response, request);
      },
    });
    const error = await failureOf(
      call(client, operation, { options: { timeout: 40 } }),
    );
    expect(error).toMatchObject({ name: "TimeoutError", attempts: 0 });
    await vi.waitFor(() => expect(answer).toBeDefined());
    const next = call(client, operation);
    answer?.();
    expect(await next).toEqual({});
    expect(tokens()).toBe(1);
  });
});
