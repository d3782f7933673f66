import type { RequestListener } from "node:http";

import { describe, expect, it, test } from "vitest";

import { fetchBytes } from "../../generator/load/network/fetch-bytes.ts";
import { quiet, type Network } from "../../generator/load/network/network.ts";
import { objectionTo } from "../../generator/load/network/objection-to.ts";
import { listen } from "./listen.ts";

/** What was fetched with its address, or why nothing. */
async function ask(
  address: string,
  network: Partial<Network> = {},
  limit = 1_000_000,
): Promise<string> {
  const fetched = await fetchBytes(address, { ...quiet, ...network }, limit);
  return fetched.kind === "fetched"
    ? `${fetched.bytes} at ${fetched.url}`
    : fetched.reason;
}

const status =
  (code: number, location?: string): RequestListener =>
  (_, response) =>
    response.writeHead(code, location === undefined ? {} : { location }).end();

describe("an answer", () => {
  it("has as many bytes as may be, and no more", async () => {
    const { origin } = await listen({
      "/a": "a".repeat(1_000_000),
      "/b": "b".repeat(1_000_001),
    });
    expect(await ask(`${origin}/a`)).toHaveLength(
      `${"a".repeat(1_000_000)} at ${origin}/a`.length,
    );
    expect(await ask(`${origin}/b`)).toBe("it has more than 1 MB");
  });

  it("may be empty", async () => {
    const { origin } = await listen({ "/a": status(204) });
    expect(await ask(`${origin}/a`)).toBe(` at ${origin}/a`);
  });

  it.each([301, 302, 303, 307, 308])("%i leads on", async (code) => {
    const { origin } = await listen({
      "/a/b": status(code, "c?d"),
      "/a/c?d": "found",
    });
    expect(await ask(`${origin}/a/b`)).toBe(`found at ${origin}/a/c?d`);
  });

  it.each([
    [300, "/there"],
    [304, "/there"],
    [399, "/there"],
    [404, "/there"],
    [302, undefined],
    [302, "http://["],
  ])("%i to %s does not", async (code, location) => {
    const { origin, host, asked } = await listen({
      "/a": status(code, location),
    });
    expect(await ask(`${origin}/a`)).toBe(`${host} answered ${code}`);
    expect(asked).toEqual(["/a"]);
  });

  it("is the sixth at most", async () => {
    const { origin, asked } = await listen({
      ...Object.fromEntries(
        [0, 1, 2, 3, 4, 5].map((each) => [
          `/${each}`,
          status(302, `/${each + 1}`),
        ]),
      ),
      "/6": "found",
    });
    expect(await ask(`${origin}/1`)).toBe(`found at ${origin}/6`);
    expect(asked).toHaveLength(6);
    expect(await ask(`${origin}/0`)).toBe("it redirects too often");
    expect(asked).toHaveLength(12);
  });

  it("is waited for as long as is allowed, to its end", async () => {
    const { origin, host } = await listen({
      "/silent": () => undefined,
      "/stalling": (_, response) => response.write("a"),
    });
    for (const path of ["/silent", "/stalling"]) {
      expect(await ask(origin + path, { timeout: 200 })).toBe(
        `${host} did not answer within 0.2 s`,
      );
    }
  });

  it("that breaks off is no answer", async () => {
    const { origin, host } = await listen({
      "/cut": (_, response) => {
        response.writeHead(200, { "content-length": 9 });
        response.write("a", () => response.destroy());
      },
      "/garbage": (_, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end("garbage"),
    });
    expect(await ask(`${origin}/cut`)).toBe(
      `${host} can't be read (UND_ERR_SOCKET)`,
    );
    expect(await ask(`${origin}/garbage`)).toBe(
      `${host} can't be read (Z_DATA_ERROR)`,
    );
  });
});

test("what can't be asked is told apart from what does not answer", async () => {
  // A port that browsers, and `fetch`, ask nothing of.
  expect(await ask("http://127.0.0.1:9/")).toBe(
    "127.0.0.1:9 can't be read (the request is not valid)",
  );
  const { origin, host, asked } = await listen({ "/a": "found" });
  const headers = new Map([[origin, { A: "b\nc" }]]);
  expect(await ask(`${origin}/a`, { headers })).toBe(
    `${host} can't be read (the request is not valid)`,
  );
  expect(asked).toEqual([]);
});

describe("a redirect", () => {
  const allowHosts = ["b.example", "c.example:8080"];

  it.each([
    ["https://a.example/1", "https://a.example/2"],
    ["http://a.example/1", "http://a.example/2"],
    ["http://a.example/1", "http://c.example:8080/2"],
    ["http://a.example/1", "https://b.example/2"],
    ["https://a.example/1", "https://b.example/2"],
  ])("from %s to %s is followed", (from, target) => {
    expect(
      objectionTo(new URL(target), new URL(from), { allowHosts }),
    ).toBeUndefined();
  });

  it.each([
    ["https://a.example/1", "http://a.example/1", "from https: to http:"],
    ["https://a.example/1", "http://b.example/1", "from https: to http:"],
    ["https://a.example/1", "ftp://b.example/1", "from https: to ftp:"],
    ["http://a.example/1", "file:///etc/hosts", "from http: to file:"],
    ["http://a.example/1", "data:,a", "from http: to data:"],
    [
      "http://a.example/1",
      "http://a.example:8080/1",
      "to the host a.example:8080, which is not allowed",
    ],
    [
      "http://a.example/1",
      "https://a.example/1",
      "to the host a.example, which is not allowed",
    ],
    [
      "https://a.example/1",
      "https://b.example:8443/1",
      "to the host b.example:8443, which is not allowed",
    ],
  ])("from %s to %s is not", (from, target, why) => {
    expect(objectionTo(new URL(target), new URL(from), { allowHosts })).toBe(
      `it redirects ${why}`,
    );
  });
});
