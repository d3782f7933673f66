import { posix } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { locateReference } from "../../generator/load/bundle/locate-reference.ts";
import {
  keyOf,
  uriOf,
  type Location,
} from "../../generator/load/bundle/location.ts";
import { anyText } from "../support/any-text.ts";

const file: Location = {
  kind: "file",
  path: "/data/spec/sub/main.yaml",
  folder: "/data/spec",
};
const url: Location = {
  kind: "url",
  url: "https://example.com/v1/openapi.yaml?key=1",
};
const allowed = new Set(["other.example", "127.0.0.1:8080"]);

/** Where a reference leads, or why nowhere. */
function locate(reference: string, base: Location): string {
  const located = locateReference(reference, base, allowed);
  return located.kind === "located"
    ? keyOf(located.location)
    : `refused: ${located.reason}`;
}

/** What references are made of that try to get out. */
const path = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        "..",
        ".",
        "/",
        "\\",
        "%2e",
        "%2f",
        "%5c",
        "%00",
        "%252e",
        "//",
        "file:",
        "http://",
        "c:",
        "@",
        "a",
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

describe("the reference guard", () => {
  it("lets no path out of the document's folder", () => {
    fc.assert(
      fc.property(path, (reference) => {
        const located = locateReference(reference, file, new Set());
        if (located.kind === "refused") return;
        const { location } = located;
        expect(location).toMatchObject({ kind: "file", folder: "/data/spec" });
        expect(posix.resolve(keyOf(location))).toMatch(/^\/data\/spec(?:\/|$)/);
        expect(keyOf(location)).not.toContain("\0");
      }),
    );
  });

  it("lets no address lead to another origin", () => {
    fc.assert(
      fc.property(path, (reference) => {
        const located = locateReference(reference, url, new Set());
        if (located.kind === "refused") return;
        const { origin, username, password } = new URL(keyOf(located.location));
        expect(origin).toBe("https://example.com");
        expect(username + password).toBe("");
      }),
    );
  });

  it.each([
    ["pet.yaml", "/data/spec/sub/pet.yaml"],
    ["./pet.yaml", "/data/spec/sub/pet.yaml"],
    ["../pet.yaml", "/data/spec/pet.yaml"],
    ["a/../../pet.yaml", "/data/spec/pet.yaml"],
    ["..", "/data/spec"],
    ["my%20pet.yaml", "/data/spec/sub/my pet.yaml"],
    ["k%C3%A4se.yaml", "/data/spec/sub/käse.yaml"],
    ["%252e%252e/pet.yaml", "/data/spec/sub/%2e%2e/pet.yaml"],
    ["..pet.yaml", "/data/spec/sub/..pet.yaml"],
    ["../..pet.yaml", "/data/spec/..pet.yaml"],
    [
      "a:b.yaml/..",
      "refused: it names neither a relative path nor an http address",
    ],
    ["1:b.yaml", "/data/spec/sub/1:b.yaml"],
    ["a/http:b", "/data/spec/sub/a/http:b"],
    ["https://other.example/a", "https://other.example/a"],
    ["http://127.0.0.1:8080/a#/b", "http://127.0.0.1:8080/a"],
    ["HTTPS://other.example/a", "https://other.example/a"],
    [
      "ahttp://other.example",
      "refused: it names neither a relative path nor an http address",
    ],
    ["http://127.0.0.1/a", "refused: the host 127.0.0.1 is not allowed"],
    [
      "http://other.example:81/a",
      "refused: the host other.example:81 is not allowed",
    ],
    ["https://other.example@evil.example/", "refused: it holds credentials"],
    ["https://user@other.example/", "refused: it holds credentials"],
    ["https://:key@other.example/", "refused: it holds credentials"],
    ["http://", "refused: it is no valid URI"],
    ["../../a", "refused: it leads out of the document's folder"],
    ["../..", "refused: it leads out of the document's folder"],
    ["a/../../../spec/a", "refused: it leads out of the document's folder"],
    ["/etc/passwd", "refused: it is an absolute path"],
    ["\\\\server\\a", "refused: it is an absolute path"],
    ["//server/a", "refused: it is an absolute path"],
    [
      "file:///a",
      "refused: it names neither a relative path nor an http address",
    ],
    ["C:/a", "refused: it names neither a relative path nor an http address"],
    [
      "a+b-c.d1:a",
      "refused: it names neither a relative path nor an http address",
    ],
    ["a\\b", "refused: it hides a part of its path"],
    ["%2E%2e/a", "refused: it hides a part of its path"],
    ["a%2Fb", "refused: it hides a part of its path"],
    ["a%5Cb", "refused: it hides a part of its path"],
    ["a%00b", "refused: it hides a part of its path"],
    ["a\0b", "refused: it hides a part of its path"],
    ["%zz", "refused: it is no valid URI"],
    ["%ff", "refused: it is no valid URI"],
  ])("of a file, %j leads to %s", (reference, where) => {
    expect(locate(reference, file)).toBe(where);
  });

  it.each([
    ["pet.yaml", "https://example.com/v1/pet.yaml"],
    ["../../pet.yaml?a=b#/c", "https://example.com/pet.yaml?a=b"],
    ["/pet.yaml", "https://example.com/pet.yaml"],
    ["//other.example/a", "https://other.example/a"],
    ["\\\\evil.example\\a", "refused: the host evil.example is not allowed"],
    ["//evil.example/a", "refused: the host evil.example is not allowed"],
    ["http://example.com/a", "refused: the host example.com is not allowed"],
    [
      "https://example.com:8443/a",
      "refused: the host example.com:8443 is not allowed",
    ],
    ["https://a:b@example.com/", "refused: it holds credentials"],
    [
      "file:///etc/passwd",
      "refused: it names neither a relative path nor an http address",
    ],
    [
      "data:,a",
      "refused: it names neither a relative path nor an http address",
    ],
    [
      "ftp://example.com/a",
      "refused: it names neither a relative path nor an http address",
    ],
    ["http://[", "refused: it is no valid URI"],
    ["//ß\u0085", "refused: it is no valid URI"],
  ])("of an address, %j leads to %s", (reference, where) => {
    expect(locate(reference, url)).toBe(where);
  });

  it("of an address refuses a host that is none, also once the engine has optimised it", () => {
    for (let times = 0; times < 20_000; times += 1) {
      expect(() => locateReference("//ß\u0085", url, allowed)).not.toThrow();
    }
  });

  it("of standard input lets addresses pass, and no path", () => {
    const stream: Location = { kind: "stream" };
    expect(locate("pet.yaml", stream)).toBe(
      "refused: a document from standard input has no folder",
    );
    expect(locate("https://other.example/a", stream)).toBe(
      "https://other.example/a",
    );
    expect(keyOf(stream)).toBe("-");
  });
});

describe("a location", () => {
  it("is the URI that references in its text are relative to", () => {
    expect(uriOf({ kind: "file", path: "/a b/ü.yaml", folder: "/a b" })).toBe(
      "file:///a%20b/%C3%BC.yaml",
    );
    expect(uriOf(url)).toBe("https://example.com/v1/openapi.yaml?key=1");
    expect(new URL("b.yaml", uriOf({ kind: "stream" })).href).toBe(
      "stream:///b.yaml",
    );
  });
});
