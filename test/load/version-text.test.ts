import { expect, it } from "vitest";

import { loadTexts } from "./load-texts.ts";

it.each([
  ["a.yaml", "openapi: 3.1.0\ninfo:\n  title: T\n  version: 1.0\npaths: {}\n"],
  ["a.yaml", "openapi: 3.1.0\ninfo: {title: T, version: 1.0}\n"],
  ["a.json", '{"openapi": "3.1.0", "info": {"title": "T", "version": 1.0}}'],
])("keeps the version of %s as it is written", async (name, text) => {
  const { bundle, reported } = await loadTexts({ [name]: text });
  expect(bundle?.document["info"]).toEqual({ title: "T", version: "1.0" });
  expect(reported).toMatchObject([
    {
      code: "number-for-text",
      severity: "warning",
      pointer: "/info/version",
    },
  ]);
});

it("leaves a number that reads as it is written to later stages", async () => {
  const { bundle, diagnostics } = await loadTexts({
    "a.yaml": "openapi: 3.1.0\ninfo: {title: T, version: 2}\n",
  });
  expect(bundle?.document["info"]).toEqual({ title: "T", version: 2 });
  expect(diagnostics).toEqual([]);
});
