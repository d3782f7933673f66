import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { api, call, failureOf } from "../../test/runtime/api.ts";
import { json, serve } from "../../test/runtime/serve.ts";
import { apiKey } from "./api-key.js";
import { basic } from "./basic.js";
import { bearer } from "./bearer.js";
import { connect } from "./client.js";
import type { ClientOptions } from "./client-options.js";
import { ConfigurationError, CredentialError } from "./errors.js";
import type { SecurityAlternatives, SecurityScheme } from "./operation.js";
import { schemes } from "./schemes.js";
import { unsupported } from "./unsupported.js";

const SECRET = "s3cret-T0ken/+=&";
const operation = { request: "GET /things" };

const known: { readonly [name: string]: SecurityScheme } = {
  Bearer: bearer,
  Basic: basic,
  HeaderKey: apiKey("header", "X-Api-Key"),
  QueryKey: apiKey("query", "api key"),
  CookieKey: apiKey("cookie", "session"),
  Digest: unsupported("digest authentication"),
};

async function sent(options: ClientOptions, security: SecurityAlternatives) {
  const server = await serve();
  const client = connect(
    { ...api, baseUrl: server.url, authenticate: schemes(known, security) },
    options,
  );
  await call(client, operation);
  const [request] = server.requests;
  if (!request) throw new Error("nothing was sent");
  return request;
}

async function refused(options: ClientOptions, security: SecurityAlternatives) {
  const server = await serve();
  const client = connect(
    { ...api, baseUrl: server.url, authenticate: schemes(known, security) },
    options,
  );
  const error = await failureOf(call(client, operation));
  expect(server.requests).toHaveLength(0);
  return error;
}

afterEach(() => {
  delete process.env["EXAMPLE_TOKEN"];
});

describe("a credential", () => {
  it("is sent as a bearer token", async () => {
    const { headers } = await sent({ token: SECRET }, [["Bearer"]]);
    expect(headers.authorization).toBe(`Bearer ${SECRET}`);
  });

  it.each([
    { username: "Aladdin", password: "open sesame" },
    "Aladdin:open sesame",
  ])("is sent as basic authentication: %j", async (token) => {
    const { headers } = await sent({ token }, [["Basic"]]);
    expect(headers.authorization).toBe("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  });

  it("of basic authentication is sent in UTF-8", async () => {
    const { headers } = await sent(
      { auth: { Basic: { username: "test", password: "123£" } } },
      [["Basic"]],
    );
    expect(headers.authorization).toBe("Basic dGVzdDoxMjPCow==");
  });

  it("is sent as a key in a header, the query or a cookie", async () => {
    const header = await sent({ token: SECRET }, [["HeaderKey"]]);
    expect(header.headers["x-api-key"]).toBe(SECRET);
    const query = await sent({ token: SECRET }, [["QueryKey"]]);
    expect(query.url).toBe("/things?api%20key=s3cret-T0ken%2F%2B%3D%26");
    const cookie = await sent({ token: SECRET }, [["CookieKey"]]);
    expect(cookie.headers.cookie).toBe("session=s3cret-T0ken%2F%2B%3D%26");
  });

  it("may be a function, called for every call", async () => {
    let count = 0;
    const server = await serve();
    const client = connect(
      { ...api, baseUrl: server.url },
      { token: async () => `token-${++count}` },
    );
    await call(client, operation);
    await call(client, operation);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      ["Bearer token-1", "Bearer token-2"],
    );
  });

  it("comes from the environment where neither token nor auth is given", async () => {
    process.env["EXAMPLE_TOKEN"] = "from-environment";
    const without = await sent({}, [["Bearer"]]);
    expect(without.headers.authorization).toBe("Bearer from-environment");
    const given = await sent({ token: SECRET }, [["Bearer"]]);
    expect(given.headers.authorization).toBe(`Bearer ${SECRET}`);
    const other = await refused({ auth: { HeaderKey: SECRET } }, [["Bearer"]]);
    expect(other).toBeInstanceOf(CredentialError);
  });

  it("is not needed where the operation needs none", async () => {
    const server = await serve();
    const client = connect(
      {
        ...api,
        baseUrl: server.url,
        authenticate: schemes(known, [["Bearer"]]),
      },
      { token: SECRET },
    );
    await call(client, { ...operation, security: [] });
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  it("is left out by a header of null", async () => {
    const { headers } = await sent(
      { token: SECRET, headers: { Authorization: null } },
      [["Bearer"]],
    );
    expect(headers.authorization).toBeUndefined();
  });
});

describe("alternatives", () => {
  it("are taken in their order, by what the user has", async () => {
    const security = [["Basic"], ["HeaderKey"], ["Bearer"]];
    const { headers } = await sent({ auth: { Bearer: SECRET } }, security);
    expect(headers.authorization).toBe(`Bearer ${SECRET}`);
    const both = await sent(
      { auth: { Bearer: SECRET, HeaderKey: "key" } },
      security,
    );
    expect(both.headers["x-api-key"]).toBe("key");
    expect(both.headers.authorization).toBeUndefined();
  });

  it("may end with none at all", async () => {
    const security = [["Bearer"], []];
    const anonymous = await sent({}, security);
    expect(anonymous.headers.authorization).toBeUndefined();
    const authenticated = await sent({ token: SECRET }, security);
    expect(authenticated.headers.authorization).toBe(`Bearer ${SECRET}`);
  });

  it("of several schemes need them all", async () => {
    const security = [["Bearer", "HeaderKey"]];
    const { headers } = await sent(
      { auth: { Bearer: SECRET, HeaderKey: "key" } },
      security,
    );
    expect(headers.authorization).toBe(`Bearer ${SECRET}`);
    expect(headers["x-api-key"]).toBe("key");
    for (const options of [
      { auth: { Bearer: SECRET } },
      { token: SECRET },
      { token: SECRET, auth: { Bearer: SECRET } },
    ])
      expect(await refused(options, security)).toBeInstanceOf(CredentialError);
  });
});

describe("a missing credential", () => {
  it("is named before anything is sent", async () => {
    const error = await refused({}, [["Bearer"], ["HeaderKey", "QueryKey"]]);
    expect(error).toBeInstanceOf(CredentialError);
    expect((error as Error).message).toBe(
      "GET /things failed: set token, EXAMPLE_TOKEN or auth for Bearer or HeaderKey,QueryKey",
    );
    expect(error).toMatchObject({ attempts: 0 });
  });

  it.each(["", () => "", async () => ""])(
    "may be empty text: %s",
    async (token) => {
      expect(await refused({ token }, [["Bearer"]])).toBeInstanceOf(
        CredentialError,
      );
    },
  );

  it.each([
    () => {
      throw new TypeError("the vault is sealed");
    },
    () => Promise.reject(new TypeError("the vault is sealed")),
  ])("may be due to its provider, whose error is the cause", async (token) => {
    const error = await refused({ token }, [["Bearer"]]);
    expect(error).toBeInstanceOf(CredentialError);
    expect((error as Error).message).toBe(
      "GET /things failed: the vault is sealed",
    );
    expect((error as Error).cause).toBeInstanceOf(TypeError);
  });

  it("of a scheme that isn't supported is a ConfigurationError once it is given", async () => {
    const error = await refused({ token: SECRET }, [["Digest"]]);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain("digest authentication");
  });
});

/** All the ways in which a value may be printed. */
function forms(value: unknown): string {
  return [
    inspect(value, { depth: 20 }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : "",
  ].join("\n");
}

describe("a secret never shows", () => {
  it.each(["Bearer", "Basic", "HeaderKey", "QueryKey", "CookieKey"])(
    "in the error of a server that echoes it: %s",
    async (scheme) => {
      const server = await serve((response, { url, headers }) => {
        const echo = [
          url,
          headers.authorization,
          headers.cookie,
          headers["x-api-key"],
        ].join(" ");
        response.writeHead(401, `No ${echo}`, {
          "content-type": "application/json",
          "set-cookie": `echo=${SECRET}`,
          "x-echo": echo,
        });
        response.end(JSON.stringify({ message: `No ${echo}`, echo: { echo } }));
      });
      const client = connect(
        {
          ...api,
          baseUrl: server.url,
          authenticate: schemes(known, [[scheme]]),
        },
        { token: scheme === "Basic" ? `user:${SECRET}` : SECRET },
      );
      const shown = forms(await failureOf(call(client, operation)));
      expect(shown).toContain("401");
      for (const form of [
        SECRET,
        encodeURIComponent(SECRET),
        Buffer.from(`user:${SECRET}`).toString("base64"),
      ])
        expect(shown).not.toContain(form);
    },
  );

  it("in the error of a text that should be JSON", async () => {
    const server = await serve((response, { headers }) => {
      response.end(`${headers.authorization} is good`);
    });
    const client = connect({ ...api, baseUrl: server.url }, { token: SECRET });
    expect(forms(await failureOf(call(client, operation)))).not.toContain(
      SECRET,
    );
  });

  it("in the error of a fetch that prints what it was given", async () => {
    const client = connect(
      {
        ...api,
        baseUrl: "https://api.example.com",
        authenticate: schemes(known, [["QueryKey"]]),
      },
      {
        token: SECRET,
        fetch: async (input, init) => {
          throw Object.assign(
            new TypeError(`request to ${String(input)} failed`),
            {
              path: input,
              config: init,
              cause: new Error(`reset while reading ${String(input)}`),
            },
          );
        },
      },
    );
    const shown = forms(await failureOf(call(client, operation)));
    expect(shown).toContain("reset while reading");
    expect(shown).not.toContain(encodeURIComponent(SECRET));
    expect(shown).not.toContain(SECRET);
  });

  it("in the error of a token that can't be sent", async () => {
    const error = await refused({ token: `${SECRET}\nsecond line` }, [
      ["Bearer"],
    ]);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(forms(error)).toContain("header authorization can't be sent");
    expect(forms(error)).not.toContain(SECRET);
  });

  it("in a client or a promise", async () => {
    const server = await serve(json({ fine: true }));
    const client = connect({ ...api, baseUrl: server.url }, { token: SECRET });
    const promise = call(client, operation);
    expect(forms(client)).not.toContain(SECRET);
    expect(forms(promise)).not.toContain(SECRET);
    await promise;
    expect(forms(promise)).not.toContain(SECRET);
  });
});
