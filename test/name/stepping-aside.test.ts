import { describe, expect, it } from "vitest";

import { nameParts } from "../support/name-parts.ts";

describe("the runtime", () => {
  it("steps aside for schemas, and so do its inner functions for operations", () => {
    const { value, diagnostics } = nameParts({
      schemas: "NotFoundError: {}\nClient: {}",
      paths:
        "/a: { get: { operationId: query }, put: { operationId: api-promise } }",
    });
    expect([...value.runtime]).toEqual([
      ["Client", "SdkClient"],
      ["NotFoundError", "SdkNotFoundError"],
      ["query", "sdkQuery"],
    ]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "The name NotFoundError of the runtime's export is taken; it is called SdkNotFoundError.",
      "The name Client of the runtime's export is taken; it is called SdkClient.",
    ]);
  });

  it("keeps its public names from operations and groups", () => {
    const { value } = nameParts({
      paths: "/a: { get: { operationId: createClient, tags: [client] } }",
    });
    expect(value.groups[0]).toMatchObject({
      className: "ClientOperations",
      property: "client",
    });
    expect([...value.operations.values()][0]?.functionName).toBe("getA");
    expect(value.runtime.size).toBe(0);
  });
});
