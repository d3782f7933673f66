import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { impactCommand } from "../../generator/commands/impact.ts";
import { migrateCommand } from "../../generator/commands/migrate.ts";
import { petDocument, projectWith } from "../cli/sample-project.ts";

const app = `import { createClient, getPet } from "pet-sdk";

export const name = async (pet_id: string): Promise<unknown> =>
  getPet(createClient(), { pet_id });
`;

const flags = {
  base: "a.yaml",
  revision: "b.yaml",
  project: ".",
  format: "text",
} as const;

function project(revision: string): {
  readonly cwd: string;
  readonly written: { out: string; error: string };
  readonly terminal: Parameters<typeof impactCommand>[1];
} {
  const cwd = projectWith({
    "a.yaml": petDocument,
    "b.yaml": revision,
    "app.ts": app,
  });
  const config = { compilerOptions: { module: "ESNext", types: [] } };
  writeFileSync(join(cwd, "tsconfig.json"), JSON.stringify(config));
  const written = { out: "", error: "" };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => void (written[name] += text),
    colours: false,
    interactive: false,
  });
  const terminal = { cwd, out: stream("out"), error: stream("error") };
  return { cwd, written, terminal };
}

describe("cabochon impact", () => {
  it("tells where a change touches the project, and exits with 1 where it breaks it", async () => {
    const { terminal, written } = project(
      petDocument.replace("get_pet", "show_pet"),
    );
    expect(await impactCommand(flags, terminal)).toBe(1);
    expect(written.out).toContain("at app.ts:4:3");
    expect(written.out).toContain("1 of 1 changes touch this project.");
  });

  it("is one JSON object where that is asked for", async () => {
    const { terminal, written } = project(
      petDocument.replace("get_pet", "show_pet"),
    );
    const format = "json";
    expect(await impactCommand({ ...flags, format }, terminal)).toBe(1);
    expect(JSON.parse(written.out)).toMatchObject({
      changes: 1,
      impacts: [
        {
          finding: { code: "operation-id-changed", sdk: "break" },
          uses: [
            { file: "app.ts", line: 1 },
            { file: "app.ts", line: 4, column: 3 },
          ],
        },
      ],
    });
    written.out = "";
    const asked = { ...flags, format, write: false } as const;
    expect(await migrateCommand(asked, terminal)).toBe(0);
    expect(JSON.parse(written.out)).toMatchObject({
      written: false,
      edits: [
        { file: "app.ts", line: 1, text: "showPet" },
        { file: "app.ts", line: 4, column: 3, text: "showPet" },
      ],
      left: [],
    });
  });

  it("exits with 2 where there is nothing to read", async () => {
    const { terminal, written } = project("");
    const revision = "missing.yaml";
    expect(await impactCommand({ ...flags, revision }, terminal)).toBe(2);
    expect(written.error).toContain("missing.yaml");
  });
});

describe("a project that does not use the package", () => {
  it("is told so", async () => {
    const { cwd, terminal, written } = project(petDocument);
    writeFileSync(join(cwd, "app.ts"), app.replace("pet-sdk", "@acme/pets"));
    expect(await impactCommand(flags, terminal)).toBe(0);
    expect(written.error).toContain("No file of . imports pet-sdk.");
  });
});

describe("cabochon migrate", () => {
  it("tells what it would write, and writes where it is asked to", async () => {
    const { cwd, terminal, written } = project(
      petDocument.replace("get_pet", "show_pet"),
    );
    const file = join(cwd, "app.ts");
    expect(await migrateCommand({ ...flags, write: false }, terminal)).toBe(0);
    expect(written.out).toContain("app.ts:4:3 showPet");
    expect(readFileSync(file, "utf8")).toBe(app);
    expect(await migrateCommand({ ...flags, write: true }, terminal)).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(
      app.replaceAll("getPet", "showPet"),
    );
  });

  it("leaves to a person what is no rename", async () => {
    const { terminal, written } = project(
      petDocument.replace(/paths:[\s\S]*(?=components:)/, "paths: {}\n"),
    );
    expect(await migrateCommand({ ...flags, write: true }, terminal)).toBe(1);
    expect(written.out).toContain("For you to decide:");
    expect(written.out).toContain("operation-removed");
  });
});
