import { describe, expect, expectTypeOf, it } from "vitest";
import { openClient } from "../../test/runtime/api.ts";
import { json, serve } from "../../test/runtime/serve.ts";
import type { ApiPromise } from "./api-promise.js";
import { declared } from "./declared.js";
import type { HttpError, SdkError } from "./errors.js";
import type { DeclaredFailure } from "./result.js";

interface Group {
  id: string;
}

interface NotFound {
  missing: string;
}

interface Problem {
  title: string;
}

interface GroupHeaders {
  readonly "x-left": string;
}

type Failures =
  DeclaredFailure<404, NotFound> | DeclaredFailure<"default", Problem>;

function getGroup(baseUrl: string): ApiPromise<Group, Failures, GroupHeaders> {
  return openClient(baseUrl).send(undefined, undefined, {
    id: "get_group",
    request: "GET /group",
    errors: declared(404, "default"),
  });
}

describe("a result", () => {
  it("narrows to the data of a success", async () => {
    const server = await serve(json({ id: "g" }));
    const result = await getGroup(server.url).result();
    if (!result.ok) throw result.error;
    expectTypeOf(result.data).toEqualTypeOf<Group>();
    expect(result.data.id).toBe("g");
  });

  it("narrows to the body of a declared failure", async () => {
    const server = await serve(json({ missing: "g" }, 404));
    const result = await getGroup(server.url).result();
    if (result.ok || result.declared !== 404) throw new Error("not 404");
    expectTypeOf(result.error).toEqualTypeOf<HttpError<NotFound>>();
    expect(result.error.body.missing).toBe("g");
  });

  it("narrows to an error of ours where nothing is declared", async () => {
    const server = await serve((response) => response.destroy());
    const result = await getGroup(server.url).result();
    if (result.ok || result.declared !== undefined) throw new Error("declared");
    expectTypeOf(result.error).toEqualTypeOf<SdkError>();
    expect(result.error.name).toBe("ConnectionError");
  });
});

describe("the headers of a response", () => {
  it("have the declared types, and are optional text where none is declared", async () => {
    const server = await serve((response) => {
      response.writeHead(200, { "X-Left": "3" }).end("{}");
    });
    const { data, headers } = await getGroup(server.url).withResponse();
    expectTypeOf(data).toEqualTypeOf<Group>();
    expectTypeOf(headers["x-left"]).toEqualTypeOf<string>();
    expectTypeOf(headers["x-other"]).toEqualTypeOf<string | undefined>();
    expect(headers["x-left"]).toBe("3");
    expect(headers["x-other"]).toBeUndefined();
  });
});
