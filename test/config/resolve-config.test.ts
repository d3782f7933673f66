import { describe, expect, test } from "vitest";

import { resolveConfig } from "../../generator/config/resolve-config.ts";
import { nearestName } from "../../generator/ir/nearest-name.ts";

describe("the settings", () => {
  test("have defaults for all but input and output", () => {
    const config = { input: "a.yaml", output: "sdk" };
    expect(resolveConfig(config, "cabochon.config.ts")).toEqual({
      value: {
        inputs: ["a.yaml"],
        output: "sdk",
        overlays: [],
        options: {
          package: { version: "0.1.0", license: "MIT" },
          environment: {},
          enums: "auto",
        },
        allowHosts: [],
        requestHeaders: {},
        lenient: false,
        strict: false,
        verify: false,
      },
      diagnostics: [],
    });
  });

  test("say what is missing", () => {
    const { value, diagnostics } = resolveConfig({}, "cabochon.config.ts");
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The option "input" is missing.',
      'The option "output" is missing.',
    ]);
  });

  test("hold what the configuration says", () => {
    const environment = { token: "OPAL_AUTH_TOKEN" };
    const { value } = resolveConfig(
      {
        input: ["a.yaml", "b.md"],
        output: "sdk",
        overlays: "o.yaml",
        name: "Opal",
        package: { version: "1.2.3", author: "me" },
        allowHosts: "a.dev",
        requestHeaders: { "https://a.dev": { "X-Key": "k" } },
        environment,
        enums: "closed",
        lenient: true,
        strict: true,
      },
      "cabochon.config.ts",
    );
    expect(value).toEqual({
      inputs: ["a.yaml", "b.md"],
      output: "sdk",
      overlays: ["o.yaml"],
      options: {
        name: "Opal",
        package: { version: "1.2.3", license: "MIT", author: "me" },
        environment,
        enums: "closed",
      },
      allowHosts: ["a.dev"],
      requestHeaders: { "https://a.dev": { "X-Key": "k" } },
      lenient: true,
      strict: true,
      verify: false,
    });
  });

  test("may ask for sources only", () => {
    const config = { input: "a", output: "b", package: false } as const;
    expect(resolveConfig(config, "c").value?.options.package).toBe(false);
  });
});

describe("the nearest name", () => {
  test.each([
    ["ouptut", "output"],
    ["licence", "license"],
    ["Input", "input"],
    ["enum", "enums"],
    ["inputs", "input"],
    ["x", undefined],
    ["something", undefined],
  ])("of %s is %s", (name, nearest) => {
    const names = ["input", "output", "license", "enums"];
    expect(nearestName(name, names)).toBe(nearest);
  });
});
