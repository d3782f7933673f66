import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { quiet } from "../../generator/load/network/network.ts";
import { folderWith, loadInputs } from "../load/load-texts.ts";

const SECRET = "type: string\ndescription: out of reach\n";

const openapi = `openapi: 3.1.0
info: {title: Things, version: "1"}
paths: {}
components: {schemas: {Thing: {type: object}}}
`;

/** A project beside a secret, and a link to that in it. */
function project(reference: string): string {
  const parent = folderWith({
    "secret.yaml": SECRET,
    "api/openapi.yaml": openapi,
    "api/overlay.yaml": JSON.stringify({
      overlay: "1.0.0",
      info: { title: "O", version: "1" },
      actions: [
        {
          target: "$.components.schemas",
          update: { Taken: { $ref: reference } },
        },
      ],
    }),
  });
  symlinkSync(join(parent, "secret.yaml"), join(parent, "api/link.yaml"));
  mkdirSync(join(parent, "api/schemas"));
  writeFileSync(join(parent, "api/schemas/near.yaml"), SECRET);
  return join(parent, "api");
}

const overlaid = (folder: string, allowHosts: readonly string[] = []) =>
  loadInputs(["openapi.yaml"], folder, {
    overlays: ["overlay.yaml"],
    network: { ...quiet, allowHosts },
  });

test.each([
  ["up", "../secret.yaml"],
  ["up, encoded", "%2e%2e/secret.yaml"],
  ["up, encoded whole", "%2e%2e%2fsecret.yaml"],
  ["up with backslashes", String.raw`..\secret.yaml`],
  ["to an absolute path", "/etc/passwd"],
  ["to a file: address", "file:///etc/passwd"],
  ["through a link", "link.yaml"],
  ["to a file beside it", "schemas/near.yaml"],
  ["to a device", "/dev/zero"],
])("a reference of an overlay %s is not followed", async (_, reference) => {
  const { bundle, reported } = await overlaid(project(reference));
  expect(JSON.stringify(bundle?.document)).not.toContain("out of reach");
  expect(reported).toMatchObject([
    { code: "overlay-reference-outside", file: "overlay.yaml" },
  ]);
  expect(reported[0]?.help).toContain("#/components/schemas/");
});

test("an address in an overlay is asked for nothing, whatever hosts are allowed", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(SECRET);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const folder = project(`http://${host}/schema.yaml`);
  const { reported } = await overlaid(folder, [host]);
  expect(reported.map(({ code }) => code)).toEqual([
    "overlay-reference-outside",
  ]);
  expect(asked).toEqual([]);
});
