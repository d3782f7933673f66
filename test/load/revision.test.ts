import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { runDiff } from "../diff/run-diff.ts";
import { folderWith, loadInputs } from "./load-texts.ts";
import { commit, repositoryWith } from "./repository.ts";

const document = (reference: string): string => `openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: getPet
      responses:
        "200":
          description: A pet.
          content:
            application/json:
              schema: { $ref: "${reference}" }
`;

const pet = `type: object
properties: { name: { $ref: "parts/name.yaml" }, age: { type: integer } }
`;

describe("references of a document in a revision of git", () => {
  const files = {
    "api/openapi.yaml": document("schemas/pet.yaml"),
    "api/schemas/pet.yaml": pet,
    "api/schemas/parts/name.yaml": "type: string\n",
  };

  it("lead to files as they stood in it", async () => {
    const cwd = repositoryWith(files, {
      "api/schemas/pet.yaml": pet.replace(", age: { type: integer }", ""),
      "api/schemas/parts/name.yaml": "type: [string, 'null']\n",
    });
    const { out } = await runDiff(cwd, {
      base: "main:api/openapi.yaml",
      revision: "api/openapi.yaml",
    });
    expect(out).toContain("[property-removed]");
    expect(out).toContain("[became-nullable]");
    expect(out).toContain("main:api/schemas/pet.yaml:2:");
    const same = await runDiff(cwd, {
      base: "main:api/openapi.yaml",
      revision: "main:./api/openapi.yaml",
    });
    expect(same.out).toContain("No difference");
  });

  it("are relative to the working directory where git's path is", async () => {
    const cwd = join(repositoryWith(files), "api");
    const { bundle, diagnostics } = await loadInputs(
      ["main:./openapi.yaml"],
      cwd,
    );
    expect(diagnostics).toEqual([]);
    expect(bundle?.sources.map(({ name }) => name)).toEqual([
      "main:./openapi.yaml",
      "main:./schemas/pet.yaml",
      "main:./schemas/parts/name.yaml",
    ]);
  });

  it.each([
    ["../secret.yaml", "it leads out of the document's folder"],
    ["/etc/hosts", "it is an absolute path"],
    ["schemas/%2e%2e/%2e%2e/secret.yaml", "it hides a part of its path"],
    ["file:///etc/hosts", "it names neither"],
  ])("lead nowhere else: %s", async (reference, reason) => {
    const cwd = repositoryWith({
      "api/openapi.yaml": document(reference),
      "secret.yaml": "type: string\n",
    });
    const { diagnostics } = await loadInputs(["main:api/openapi.yaml"], cwd);
    expect(diagnostics.map(({ message }) => message).join()).toContain(reason);
  });

  it("don't find what is on disk only", async () => {
    const cwd = repositoryWith(
      { "api/openapi.yaml": document("later.yaml") },
      { "api/later.yaml": "type: string\n" },
    );
    const { diagnostics } = await loadInputs(["main:api/openapi.yaml"], cwd);
    expect(diagnostics.map(({ code }) => code)).toContain(
      "reference-file-not-found",
    );
  });

  it("follow no symbolic link", async () => {
    const folder = folderWith({
      "api/openapi.yaml": document("link.yaml"),
      "secret.yaml": "description: secret\n",
    });
    symlinkSync("../secret.yaml", join(folder, "api/link.yaml"));
    commit(folder);
    const { bundle } = await loadInputs(["main:api/openapi.yaml"], folder);
    expect(JSON.stringify(bundle)).not.toContain("description: secret");
  });
});
