import { describe, expect, it } from "vitest";

import { functionNames, nameParts } from "../support/name-parts.ts";

describe("operations", () => {
  it.each([
    ["rename_big_thing", "renameBigThing"],
    ["renameBigThing", "renameBigThing"],
    ["get_tag_by_ID", "getTagByID"],
    ["getUARs", "getUARs"],
    ["GetThing", "getThing"],
    ["URLList", "urlList"],
    ["LIST_THINGS", "listThings"],
    ["pets/list all", "petsListAll"],
    ["2fa", "_2fa"],
    ["größe", "größe"],
  ])("with the operationId %j are called %s", (operationId, expected) => {
    const paths = `/a: { get: { operationId: ${JSON.stringify(operationId)} } }`;
    expect(functionNames({ paths })).toEqual([expected]);
  });

  it.each([
    "delete",
    "constructor",
    "client",
    "options",
    "params",
    "toString",
    "***",
    "",
  ])(
    "with the unusable operationId %j are called by method and path",
    (operationId) => {
      const paths = `/things/{id}/parts: { delete: { operationId: ${JSON.stringify(operationId)} } }`;
      expect(functionNames({ paths })).toEqual(["deleteThingsByIdParts"]);
    },
  );

  it("without operationId are called by method and path", () => {
    expect(
      functionNames({
        paths:
          "/: { get: {} }\n/a-b/{c_d}.json: { post: {} }\n/%: { delete: {} }",
      }),
    ).toEqual(["getRoot", "postABByCDJson", "deleteOperation"]);
  });

  it("that share an operationId are told apart by method and path, then by number", () => {
    expect(
      functionNames({
        paths:
          "/a: { get: { operationId: x }, put: { operationId: x } }\n/b: { get: { operationId: putA } }",
      }),
    ).toEqual(["x", "putA2", "putA"]);
  });

  it("have names for the types that are worth one", () => {
    const { value } = nameParts({
      paths: `/none: { get: {} }
/params: { get: { parameters: [{ name: q, in: query }] } }
/body: { post: { operationId: makeThing, requestBody: { content: { application/json: { schema: { properties: { a: {} } } } } } } }
/plain: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }, responses: { "200": { content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/S" } } } } } } } }
/all: { get: { responses: { "200": { headers: { X: {} }, content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } }, "201": { content: { application/json: { schema: { type: string } } } }, "404": {} } } }`,
      schemas: "S: {}",
    });
    const types = Array.from(value.operations.values(), (names) => {
      const { paramsName, bodyName, responseName, errorsName, headersName } =
        names;
      return [paramsName, bodyName, responseName, errorsName, headersName]
        .filter((each) => each !== undefined)
        .join(" ");
    });
    expect(types).toEqual([
      "",
      "GetParamsParams",
      "MakeThingParams MakeThingBody",
      "PostPlainParams",
      "GetAllResponse GetAllErrors GetAllHeaders",
    ]);
  });

  it("name parameters by their wire names, later locations with a prefix", () => {
    const { value } = nameParts({
      paths: `/a/{id}: { get: { parameters: [
        { name: id, in: query }, { name: id, in: path }, { name: body, in: query },
        { name: id, in: header }, { name: "filter[a]", in: query }, { name: __proto__, in: query }] } }`,
    });
    expect([...value.operations.values()][0]?.parameterKeys).toEqual([
      "query_id",
      "id",
      "query_body",
      "header_id",
      "filter[a]",
      "query___proto__",
    ]);
  });

  it("prefix parameters in the order of the locations, not of the document", () => {
    const { value } = nameParts({
      paths: `/a/{x}: { get: { parameters: [
        { name: x, in: cookie }, { name: y, in: cookie }, { name: x, in: header }, { name: y, in: header },
        { name: x, in: path }] } }`,
    });
    expect([...value.operations.values()][0]?.parameterKeys).toEqual([
      "cookie_x",
      "cookie_y",
      "header_x",
      "y",
      "x",
    ]);
  });

  it("prefix a parameter that is the whole query, too", () => {
    const { value } = nameParts({
      paths: `/a/{x}: { get: { parameters: [
        { name: x, in: querystring, content: { application/json: {} } }, { name: x, in: path }] } }`,
    });
    expect([...value.operations.values()][0]?.parameterKeys).toEqual([
      "querystring_x",
      "x",
    ]);
  });

  it("keep contentType for the choice of a body where there is one", () => {
    const { value } = nameParts({
      paths: [
        ["/one", "{ application/json: {} }"],
        ["/two", "{ application/json: {}, text/plain: {} }"],
      ]
        .map(
          ([path, content]) =>
            `${path}: { post: { parameters: [{ name: contentType, in: query }], requestBody: { content: ${content} } } }`,
        )
        .join("\n"),
    });
    expect(
      Array.from(value.operations.values(), (each) => each.parameterKeys),
    ).toEqual([["contentType"], ["query_contentType"]]);
  });

  it("take members that only methods have as they are", () => {
    const { value } = nameParts({
      paths:
        "/a: { get: { parameters: [{ name: toString, in: query }, { name: then, in: query }] } }",
    });
    expect([...value.operations.values()][0]?.parameterKeys).toEqual([
      "toString",
      "then",
    ]);
  });

  it("are grouped by their first tag, those without one last", () => {
    const { value } = nameParts({
      tags: ["access-rules", "unused", "object"],
      paths: `/a: { get: {}, put: { tags: [Access Rules, x] }, post: { tags: [access-rules] }, delete: { tags: [object] } }`,
    });
    expect(value.groups).toEqual([
      {
        tag: "access-rules",
        property: "accessRules",
        className: "AccessRules",
        file: "operations/access-rules",
      },
      {
        tag: "object",
        property: "object",
        className: "ObjectOperations",
        file: "operations/object",
      },
      {
        tag: "Access Rules",
        property: "accessRules2",
        className: "AccessRulesOperations",
        file: "operations/access-rules2",
      },
      { property: "general", className: "General", file: "operations/general" },
    ]);
    expect(Array.from(value.operations.values(), ({ group }) => group)).toEqual(
      [3, 2, 0, 1],
    );
  });
});
