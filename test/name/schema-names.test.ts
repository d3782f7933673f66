import { describe, expect, it } from "vitest";

import { nameParts, schemaNames } from "../support/name-parts.ts";

describe("schemas", () => {
  it("keep keys that are identifiers, globals and lower case included", () => {
    const keys = ["Request", "Event", "File", "Object", "user", "Größe", "$x"];
    expect(
      schemaNames({ schemas: keys.map((key) => `${key}: {}`).join("\n") }),
    ).toEqual(keys);
  });

  it.each([
    ["foo-bar", "FooBar"],
    ["my.pkg.User", "MyPkgUser"],
    ["Page[User]", "PageUser"],
    ["/a/b", "AB"],
    ["3d model", "_3dModel"],
    ["", "Schema"],
    ["***", "Schema"],
    ["string", "String"],
    ["default", "Default"],
    ["globalThis", "GlobalThis"],
    ["__proto__", "__proto__"],
  ])("with the key %j are called %s", (key, expected) => {
    expect(schemaNames({ schemas: `${JSON.stringify(key)}: {}` })).toEqual([
      expected,
    ]);
  });

  it("that collide are numbered, those that keep their keys first, and it is said", () => {
    const parts = {
      schemas: "foo-bar: {}\nfoo_bar: {}\nFooBar: {}\nfoo.bar: {}",
    };
    expect(schemaNames(parts)).toEqual([
      "FooBar2",
      "foo_bar",
      "FooBar",
      "FooBar3",
    ]);
    expect(nameParts(parts).diagnostics.map(({ message }) => message)).toEqual([
      'The name FooBar of the schema "foo-bar" is taken; it is called FooBar2.',
      'The name FooBar of the schema "foo.bar" is taken; it is called FooBar3.',
    ]);
  });

  it("live in the file of the earliest and longest tag that their names contain", () => {
    const keys = [
      "PaginatedPetsList",
      "PetToy",
      "PetToysOfPets",
      "UARScope",
      "HTTPStatus",
      "Order",
      "CON",
    ];
    const { value } = nameParts({
      tags: ["pets", "pet-toys", "uars", "orders"],
      schemas: keys.map((key) => `${key}: {}`).join("\n"),
    });
    expect(Array.from(value.schemas.values(), ({ file }) => file)).toEqual([
      "models/pets",
      "models/pet-toys",
      "models/pet-toys",
      "models/uars",
      "models/http",
      "models/orders",
      "models/con-models",
    ]);
  });

  it("with two shapes have a name for the request shape", () => {
    const { value } = nameParts({
      schemas: "A: { properties: { id: { writeOnly: true } } }\nAInput: {}",
    });
    expect(Array.from(value.schemas.values())).toMatchObject([
      { name: "A", inputName: "AInput2" },
      { name: "AInput" },
    ]);
  });

  it("that are enums have a key for each member", () => {
    const { value } = nameParts({
      schemas: `E: { enum: [a, "b c", "", 1, "1", -2, true, "__proto__"] }`,
    });
    expect([...value.schemas.values()][0]?.enumKeys).toEqual([
      "a",
      "b c",
      "EMPTY",
      "1",
      "12",
      "-2",
      "true",
      "__proto__2",
    ]);
  });

  it("that are enums have the keys that an extension names, and say EMPTY once", () => {
    const { value } = nameParts({
      schemas: `A: { enum: [1, 2, 3], x-enum-varnames: [one, one, __proto__] }
B: { enum: ["", EMPTY] }`,
    });
    expect(
      Array.from(value.schemas.values(), ({ enumKeys }) => enumKeys),
    ).toEqual([
      ["one", "2", "3"],
      ["", "EMPTY"],
    ]);
  });
});
