import { describe, expect, it } from "vitest";
import { call, failureOf, openClient } from "../../test/runtime/api.ts";
import { serve } from "../../test/runtime/serve.ts";
import { ConfigurationError } from "./errors.js";

describe("headers", () => {
  it("say what is accepted and who asks", async () => {
    const server = await serve();
    await call(openClient(server.url), { request: "GET /things" });
    expect(server.requests[0]?.headers).toMatchObject({
      accept: "application/json",
      "user-agent": "example-sdk/1.2.3",
    });
  });

  it("of a call go before the client's, whatever their case, and null removes one", async () => {
    const server = await serve();
    const client = openClient(server.url, {
      headers: { "X-One": "client", "X-Two": "client", "x-three": "client" },
    });
    await call(
      client,
      { request: "GET /things" },
      {
        options: {
          headers: {
            "x-one": "call",
            "X-TWO": null,
            "X-Three": undefined,
            "User-Agent": "mine",
            Accept: "application/vnd.example+json",
          },
        },
      },
    );
    const headers = server.requests[0]?.headers;
    expect(headers).toMatchObject({
      "x-one": "call",
      "x-three": "client",
      "user-agent": "mine",
      accept: "application/vnd.example+json",
    });
    expect(headers).not.toHaveProperty("x-two");
  });

  it.each([
    ["x-key", "secret\r\nx-injected: 1"],
    ["x-key", "secret\u0000"],
    ["x-key", "secret €"],
    ["bad name", "secret"],
    ["bad\nname", "secret"],
    ["", "secret"],
  ])(
    "are refused where they are %j: %j, without printing the value",
    async (name, value) => {
      const server = await serve();
      const error = await failureOf(
        call(
          openClient(server.url),
          { request: "GET /things" },
          {
            options: { headers: { [name]: value } },
          },
        ),
      );
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(String((error as Error).stack)).not.toContain("secret");
      expect(server.requests).toHaveLength(0);
    },
  );
});
