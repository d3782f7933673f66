import { describe, expect, it } from "vitest";

import type { PublishedName } from "../../generator/ir/published.ts";
import {
  functionNames,
  nameParts,
  publish,
  schemaNames,
} from "../support/name-parts.ts";

describe("published names", () => {
  const before = {
    tags: ["pets"],
    schemas: "foo-bar: {}\nPet: { properties: { id: { writeOnly: true } } }",
    paths:
      "/a: { get: { operationId: x, tags: [pets], parameters: [{ name: q, in: query }] } }",
  };

  it("are sorted, one for each declaration", () => {
    expect(publish(before)).toEqual([
      { kind: "client", identity: "PET", name: "PetClient", file: "pet" },
      {
        kind: "group",
        identity: "pets",
        name: "Pets",
        file: "operations/pets",
      },
      {
        kind: "operation",
        identity: "GET /a x",
        name: "x",
        file: "operations/pets",
      },
      { kind: "schema", identity: "Pet", name: "Pet", file: "models/pets" },
      {
        kind: "schema",
        identity: "foo-bar",
        name: "FooBar",
        file: "models/foo",
      },
    ]);
  });

  it("keep the names of decoders, which follow from those of schemas", () => {
    const options = { formats: { "date-time": "Date" } } as const;
    const dated = {
      options,
      schemas:
        "Pet: { properties: { born: { type: string, format: date-time } } }",
      paths:
        "/a: { get: { operationId: x, responses: { 200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }",
    };
    const after = {
      ...dated,
      schemas: `decodePet: {}\n${dated.schemas}`,
      published: publish(dated),
    };
    const id = "/components/schemas/Pet";
    const old = nameParts(dated).value.schemas.get(id);
    expect(old).toMatchObject({ decodeName: "decodePet" });
    expect(nameParts(after).value.schemas.get(id)).toEqual(old);
    expect(
      nameParts({ ...after, published: [] }).value.schemas.get(id),
    ).not.toEqual(old);
  });

  it("and what is derived from them are kept from whatever is added", () => {
    const after = {
      tags: ["foo", ...before.tags],
      schemas: `FooBar: {}\nPetInput: {}\nXParams: {}\nPets: {}\nx: {}\nPetClient: {}\n${before.schemas}`,
      paths: `/0: { get: { operationId: x, tags: [foo] } }\n${before.paths}`,
      published: publish(before),
    };
    const old = nameParts(before).value;
    const { value } = nameParts(after);
    for (const [id, names] of old.schemas)
      expect(value.schemas.get(id)).toEqual(names);
    for (const [key, { group, ...names }] of old.operations) {
      expect(value.operations.get(key)).toMatchObject(names);
      expect(value.groups[value.operations.get(key)?.group ?? -1]).toEqual(
        old.groups[group],
      );
    }
    expect(value.package).toEqual(old.package);
    expect(schemaNames(after).slice(0, 6)).toEqual([
      "FooBar2",
      "PetInput2",
      "XParams2",
      "Pets2",
      "X",
      "PetClient2",
    ]);
  });

  it("that nobody could have published are ignored", () => {
    const published: readonly PublishedName[] = [
      {
        kind: "schema",
        identity: "foo-bar",
        name: "x; evil()",
        file: "models/foo",
      },
      { kind: "schema", identity: "Pet", name: "Pet", file: "../../outside" },
      {
        kind: "operation",
        identity: "GET /a x",
        name: "delete",
        file: "operations/pets",
      },
    ];
    expect(nameParts({ ...before, published }).value).toEqual(
      nameParts(before).value,
    );
  });

  it("are given up with the operationId", () => {
    const published = publish(before);
    const paths = before.paths.replace("operationId: x", "operationId: y");
    expect(functionNames({ ...before, paths, published })).toEqual(["y"]);
  });
});
