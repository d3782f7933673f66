import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import {
  createReadReferenced,
  type Reading,
} from "../../generator/load/bundle/read-referenced.ts";
import { bytesLimit } from "../../generator/load/read/read-bytes.ts";
import { folderWith } from "./load-texts.ts";
import { repositoryWith } from "./repository.ts";

/** Reads files of a folder, as references of a document in `spec` name them, one after the other. */
function readerOf(root: string, reading: Partial<Reading> = {}) {
  const read = createReadReferenced({ root, bytesBefore: 0, ...reading });
  return {
    file: (name: string) =>
      read({
        kind: "file",
        path: join(root, "spec", name),
        folder: join(root, "spec"),
      }),
    revision: (path: string, revision = "main") =>
      read({ kind: "revision", revision, path, folder: "spec/", cwd: root }),
  };
}

const text = (name: string, content: string) => ({
  value: { name, text: content, firstLine: 0 },
  diagnostics: [],
});
const refused = (reason: string) => ({
  value: { kind: "refused", reason },
  diagnostics: [],
});
const notFound = (nearest?: string) => ({
  value: { kind: "not-found", ...(nearest !== undefined && { nearest }) },
  diagnostics: [],
});
const tooLarge = (name: string) => ({
  value: undefined,
  diagnostics: [
    expect.objectContaining({
      code: "input-too-large",
      place: expect.objectContaining({ file: name }),
    }),
  ],
});
const noText = (name: string) => ({
  value: undefined,
  diagnostics: [
    expect.objectContaining({
      code: "input-not-utf8",
      place: expect.objectContaining({ file: name }),
    }),
  ],
});
const latin1 = Buffer.from("title: Käse\n", "latin1");

describe("a file that a reference names", () => {
  it("is read under its name from the working directory", async () => {
    const { file } = readerOf(folderWith({ "spec/a/b.yaml": "a: Käse\n" }));
    expect(await file("a/b.yaml")).toEqual(text("spec/a/b.yaml", "a: Käse\n"));
  });

  it("that is not there has a nearest one beside it, or none", async () => {
    const { file } = readerOf(
      folderWith({ "spec/a/pet.yaml": "", "spec/a/toy.yaml": "" }),
    );
    expect(await file("a/pte.yaml")).toEqual(notFound("a/pet.yaml"));
    expect(await file("a/something.json")).toEqual(notFound());
    expect(await file("b/pet.yaml")).toEqual(notFound());
    expect(await file("a/pet.yaml/b.yaml")).toEqual(notFound());
  });

  it("is no folder, and nothing outside, wherever links lead", async () => {
    const root = folderWith({ "spec/..a/b.yaml": "a: 1\n", "c.yaml": "" });
    for (const [target, link] of [
      ["..", "up"],
      ["../c.yaml", "c.yaml"],
      ["circle", "circle"],
    ] as const) {
      symlinkSync(target, join(root, "spec", link));
    }
    const { file } = readerOf(root);
    const outside = refused(
      "a symbolic link leads out of the document's folder",
    );
    expect(await file("up")).toEqual(outside);
    expect(await file("up/c.yaml")).toEqual(outside);
    expect(await file("c.yaml")).toEqual(outside);
    expect(await file("..a")).toEqual(refused("it is no plain file"));
    expect(await file("circle")).toEqual(
      refused("its symbolic links lead in a circle"),
    );
    expect(await file("..a/b.yaml")).toEqual(text("spec/..a/b.yaml", "a: 1\n"));
  });

  it("must be UTF-8", async () => {
    const { file } = readerOf(folderWith({ "spec/a.yaml": latin1 }));
    expect(await file("a.yaml")).toEqual(noText("spec/a.yaml"));
  });

  it("counts towards the bytes and the files that may be read", async () => {
    const root = folderWith({ "spec/a.yaml": "a: 1\n" });
    const bytes = readerOf(root, { bytesBefore: bytesLimit - 12 });
    const read = text("spec/a.yaml", "a: 1\n");
    expect(await bytes.file("a.yaml")).toEqual(read);
    expect(await bytes.file("a.yaml")).toEqual(read);
    expect(await bytes.file("a.yaml")).toEqual(tooLarge("spec/a.yaml"));
    const files = readerOf(root, { maximumFiles: 2 });
    expect(await files.file("a.yaml")).toEqual(read);
    expect(await files.file("none.yaml")).toEqual(notFound());
    expect(await files.file("a.yaml")).toEqual(read);
    expect(await files.file("a.yaml")).toEqual(
      refused("more than 2 files are referred to"),
    );
  });
});

describe("a file that a reference in a revision names", () => {
  it("is read as it stood there, or not found", async () => {
    const { revision } = readerOf(
      repositoryWith(
        { "spec/a.yaml": "a: 1\n", "spec/b.yaml": latin1 },
        { "spec/a.yaml": "a: 2\n", "spec/later.yaml": "a: 3\n" },
      ),
    );
    expect(await revision("spec/a.yaml")).toEqual(
      text("main:spec/a.yaml", "a: 1\n"),
    );
    expect(await revision("spec/none.yaml")).toEqual(notFound());
    expect(await revision("spec/later.yaml")).toEqual(notFound());
    expect(await revision("spec/b.yaml")).toEqual(noText("main:spec/b.yaml"));
    expect(await revision("spec/a.yaml", "none")).toEqual(
      refused("git says: invalid object name 'none'."),
    );
  });

  it("counts towards the bytes that may be read", async () => {
    const { revision } = readerOf(repositoryWith({ "spec/a.yaml": "a: 1\n" }), {
      bytesBefore: bytesLimit - 5,
    });
    expect(await revision("spec/a.yaml")).toEqual(
      text("main:spec/a.yaml", "a: 1\n"),
    );
    expect(await revision("spec/a.yaml")).toEqual(tooLarge("main:spec/a.yaml"));
  });
});
