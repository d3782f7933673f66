import { describe, expect, it } from "vitest";

import { nameParts } from "../support/name-parts.ts";

describe("the package", () => {
  it.each([
    ["Opal API", "Opal", "opal-sdk", "OPAL"],
    ["Opal REST API v1.2", "Opal", "opal-sdk", "OPAL"],
    ["GitHub v3 REST API", "GitHub", "github-sdk", "GITHUB"],
    [
      "Swagger Petstore - OpenAPI 3.0",
      "SwaggerPetstore",
      "swagger-petstore-sdk",
      "SWAGGER_PETSTORE",
    ],
    ["pet store specification", "PetStore", "pet-store-sdk", "PET_STORE"],
    ["3Scale", "_3Scale", "3scale-sdk", "_3SCALE"],
  ])(
    "is named by the title %j",
    (title, className, packageName, environmentPrefix) => {
      const { value, diagnostics } = nameParts({ title });
      expect(value.package).toMatchObject({
        className,
        name: packageName,
        environmentPrefix,
      });
      expect(diagnostics).toEqual([]);
    },
  );

  it.each([
    ["The Extraordinarily Long Widget API", "The Extraordinarily"],
    ["", "Example"],
    ["REST API", "Example"],
  ])("needs a name where the title is %j", (title, suggestion) => {
    const { diagnostics } = nameParts({ title });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["name-required", "error"],
    ]);
    expect(diagnostics[0]?.help).toContain(`name: "${suggestion}"`);
    expect(diagnostics[0]?.help).toContain(`--name "${suggestion}"`);
  });

  it("is named by the configuration where that says so", () => {
    const { value, diagnostics } = nameParts({
      title: "",
      options: {
        name: "My thing",
        package: { name: "@me/thing", version: "1", license: "MIT" },
      },
    });
    expect(value.package).toEqual({
      name: "@me/thing",
      className: "MyThing",
      classFile: "my-thing",
      environmentPrefix: "MY_THING",
    });
    expect(diagnostics).toEqual([]);
  });

  it("gives its class another name and file where these are taken", () => {
    const { value } = nameParts({ title: "Client API", schemas: "Models: {}" });
    expect(value.package).toMatchObject({
      className: "ClientClient",
      classFile: "client-class",
    });
    expect(
      nameParts({ title: "Pet", schemas: "Pet: {}" }).value.package.className,
    ).toBe("PetClient");
  });
});
