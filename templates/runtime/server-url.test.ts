import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { serve } from "../../test/runtime/serve.ts";
import { ConfigurationError } from "./errors.js";
import { serverUrl } from "./server-url.js";

describe("a server URL with variables", () => {
  const url = serverUrl(
    "https://{region}.example.com/{version}",
    { region: "eu", version: "v1" },
    { region: ["eu", "us"] },
  );
  const at = typeof url === "function" ? url : () => url;

  it("has their defaults where nothing else is given", () => {
    expect(at(undefined)).toBe("https://eu.example.com/v1");
    expect(at({ region: "us" })).toBe("https://us.example.com/v1");
    expect(at({ version: "v2", other: "x" })).toBe("https://eu.example.com/v2");
    expect(at({ version: undefined as unknown as string })).toBe(
      "https://eu.example.com/v1",
    );
  });

  it("refuses values that a variable may not have, before anything is sent", async () => {
    const server = await serve();
    const client = openClient("", { serverVariables: { port: "1" } });
    const { port } = new URL(server.url);
    const error = await failureOf(
      call(client, {
        request: "GET /",
        baseUrl: serverUrl(
          "http://127.0.0.1:{port}",
          { port },
          { port: [port] },
        ),
      }),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toContain(
      `server variable port must be ${port}`,
    );
    expect(server.requests).toEqual([]);
  });

  it("is where the request goes", async () => {
    const server = await serve();
    const { port } = new URL(server.url);
    const client = openClient("", { serverVariables: { port } });
    await call(client, {
      request: "GET /things",
      baseUrl: serverUrl("http://127.0.0.1:{port}", { port: "1" }),
    });
    expect(server.requests[0]?.url).toBe("/things");
  });
});
