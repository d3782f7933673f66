import { expect, test } from "vitest";

import { resolveInputs } from "../../generator/config/resolve-config.ts";
import { lint } from "../../generator/pipeline/lint.ts";
import { reportJson } from "../../generator/report/json.ts";
import { folderWith } from "./load-texts.ts";

test("a dangling reference beside a body of OpenAPI 2.0 is shown where it stands", async () => {
  const root = folderWith({
    "a.yaml": `swagger: "2.0"
info: {title: Two, version: "1"}
paths:
  /a:
    post:
      parameters:
        - {name: body, in: body, schema: {type: object}}
        - {name: good, in: query, type: string}
        - {$ref: '#/parameters/Lost'}
        - {name: last, in: query, type: strnig}
      responses: {200: {description: OK}}
`,
  });
  const { value: settings } = resolveInputs({ input: "a.yaml" }, "");
  if (settings === undefined) throw new Error("no settings");
  const { diagnostics, locate } = await lint({ mode: "lint", root, settings });
  expect(
    reportJson(diagnostics, locate).map(({ code, line }) => [code, line]),
  ).toEqual(
    expect.arrayContaining([
      ["reference-not-found", 9],
      ["unknown-type", 10],
    ]),
  );
});
