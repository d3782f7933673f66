import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { readInputs } from "../../generator/load/read-inputs.ts";
import { folderWith } from "./load-texts.ts";

async function read(inputs: readonly string[], cwd: string) {
  const { value, diagnostics } = await readInputs(inputs, cwd);
  expect(diagnostics).toEqual([]);
  return value;
}

test("a folder stands for the documents directly in it, by name", async () => {
  const folder = folderWith({
    "spec/b.yaml": "b",
    "spec/a.json": "a",
    "spec/c.md": "c",
    "spec/d.yml": "d",
    "spec/e.txt": "e",
    "spec/deeper/f.yaml": "f",
  });
  const inputs = await read(["spec"], folder);
  expect(inputs?.files).toEqual([
    { name: "spec/a.json", text: "a", found: "folder" },
    { name: "spec/b.yaml", text: "b", found: "folder" },
    { name: "spec/c.md", text: "c", found: "folder" },
    { name: "spec/d.yml", text: "d", found: "folder" },
  ]);
});

test("a file is read once, and named relative to the working directory", async () => {
  const folder = folderWith({ "a.yaml": "a", "work/b.yaml": "b" });
  const inputs = await read(
    ["../a.yaml", join(folder, "a.yaml"), ".", "./b.yaml"],
    join(folder, "work"),
  );
  expect(inputs?.files.map(({ name, found }) => `${name} ${found}`)).toEqual([
    "../a.yaml by name",
    "b.yaml by name",
  ]);
});

test("the hash changes with a byte, a name or an order, and with nothing else", async () => {
  const folder = folderWith({ "a.yaml": "a", "b.yaml": "b", "c.yaml": "a" });
  const hashOf = async (...inputs: readonly string[]) =>
    (await read(inputs, folder))?.hash;
  const hash = await hashOf("a.yaml", "b.yaml");
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await hashOf("./a.yaml", "b.yaml")).toBe(hash);
  expect(await hashOf("b.yaml", "a.yaml")).not.toBe(hash);
  expect(await hashOf("c.yaml", "b.yaml")).not.toBe(hash);
  writeFileSync(join(folder, "b.yaml"), "c");
  expect(await hashOf("a.yaml", "b.yaml")).not.toBe(hash);
});

test("each file's own hash is that of its bytes", async () => {
  const folder = folderWith({ "a.yaml": "abc" });
  expect((await read(["a.yaml"], folder))?.hashes).toEqual([
    {
      path: "a.yaml",
      hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    },
  ]);
});

test("what is neither file nor folder is an error", async () => {
  const { value, diagnostics } = await readInputs(["/dev/null"], "/");
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: "input-unreadable", place: { file: "dev/null" } },
  ]);
});

test("links that lead in a circle are an error without a path", async () => {
  const folder = folderWith({});
  symlinkSync("a.yaml", join(folder, "a.yaml"));
  const { diagnostics } = await readInputs(["a.yaml"], folder);
  expect(diagnostics).toMatchObject([
    {
      code: "input-unreadable",
      message: "This input can't be read: its symbolic links lead in a circle.",
    },
  ]);
});
