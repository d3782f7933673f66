import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { explainCommand } from "../../generator/commands/explain.ts";
import { generateCommand } from "../../generator/commands/generate.ts";
import type { GenerateFlags } from "../../generator/commands/generate-flags.ts";
import { lintCommand } from "../../generator/commands/lint.ts";
import type { LintFlags } from "../../generator/commands/lint-flags.ts";
import type { Terminal } from "../../generator/commands/terminal.ts";

/** A small document with a warning in it: `nullable` means nothing in OpenAPI 3.1. */
export const petDocument = `openapi: 3.1.0
info:
  title: Pet API
  version: 1.0.0
servers:
  - url: https://pets.example.com
paths:
  /pets/{pet_id}:
    get:
      operationId: get_pet
      tags: [pets]
      parameters:
        - { name: pet_id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The pet.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string }
        nickname: { type: string, nullable: true }
`;

/** Where the warning points, counted from 1. */
export const warningLine =
  petDocument.split("\n").findIndex((line) => line.includes("nullable")) + 1;

/** A temporary folder that holds these files. */
export function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "cabochon-project-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface CommandResult {
  readonly code: 0 | 1;
  readonly out: string;
  readonly error: string;
}

export interface CommandInput<Flags = GenerateFlags> {
  readonly cwd: string;
  readonly flags?: Partial<Flags>;
  readonly interactive?: boolean;
  readonly colours?: boolean;
}

/** Runs `cabochon generate` in this process, on a terminal that keeps what is written to it. */
export function runGenerate({
  flags = {},
  ...input
}: CommandInput): Promise<CommandResult> {
  return runOn(input, (terminal) =>
    generateCommand({ format: "text", ...flags }, terminal),
  );
}

/** The same of `cabochon lint`. */
export function runLint({
  flags = {},
  ...input
}: CommandInput<LintFlags>): Promise<CommandResult> {
  return runOn(input, (terminal) =>
    lintCommand({ format: "text", ...flags }, terminal),
  );
}

/** The same of `cabochon explain`. */
export function runExplain(code?: string): Promise<CommandResult> {
  return runOn({ cwd: tmpdir() }, (terminal) => explainCommand(code, terminal));
}

async function runOn(
  { cwd, interactive = false, colours = false }: CommandInput,
  run: (terminal: Terminal) => Promise<0 | 1> | 0,
): Promise<CommandResult> {
  let out = "";
  let error = "";
  const code = await run({
    cwd,
    out: { write: (text) => (out += text), colours, interactive },
    error: { write: (text) => (error += text), colours, interactive },
  });
  return { code, out, error };
}
