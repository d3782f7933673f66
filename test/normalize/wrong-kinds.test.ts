import { describe, expect, it } from "vitest";

import { normalize } from "../../generator/normalize/normalize.ts";
import { notJudgedOf } from "../../generator/pipeline/not-judged.ts";
import { bundleOf } from "../support/document-of.ts";

function toldOf(text: string): readonly string[] {
  const { diagnostics } = normalize(bundleOf(text, "3.1"));
  return notJudgedOf(diagnostics, []).map(
    ({ code, pointer, message }) => `${code} ${pointer ?? ""} ${message}`,
  );
}

describe("what is of a wrong kind", () => {
  it.each([
    ["paths: []", "/paths `paths` is a list"],
    ["paths: none", "/paths `paths` is text"],
    ["paths: { /a: [] }", "/paths/~1a `/a` is a list"],
    ["components: []", "/components `components` is a list"],
    ["components: { schemas: [] }", "/components/schemas `schemas` is a list"],
    [
      "paths: { /a: { get: { responses: [] } } }",
      "/paths/~1a/get/responses `responses` is a list",
    ],
    [
      'paths: { /a: { get: { responses: { "200": 1 } } } }',
      "/paths/~1a/get/responses/200 `200` is `1`",
    ],
  ])("is not judged where an object is meant: %s", (text, told) => {
    expect(toldOf(text)).toEqual([
      `wrong-kind ${told} where an object is meant; it is left out.`,
    ]);
  });

  it("is not judged where a list is meant", () => {
    expect(
      toldOf("servers: {}\npaths: { /a: { parameters: { id: {} } } }"),
    ).toEqual([
      "wrong-kind /paths/~1a/parameters `parameters` is an object where a list is meant; it is left out.",
      "wrong-kind /servers `servers` is an object where a list is meant; it is left out.",
    ]);
  });

  it("is no reference in the place of a callback", () => {
    expect(
      toldOf(
        "paths: { /a: { get: { callbacks: { done: { $ref: '#/components/callbacks/Done' } } } } }",
      ),
    ).toEqual([]);
  });

  it("is nothing that is empty, an extension, or the data of an example", () => {
    expect(
      toldOf(
        "servers:\npaths: { x-a: 1, /a: { get: { x-b: [], responses: { x-c: 1 } } } }\ncomponents: { schemas: { A: true, B: { example: { properties: [] } } } }",
      ),
    ).toEqual([]);
  });
});
