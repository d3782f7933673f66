import * as fc from "fast-check";
import { format } from "prettier";
import { describe, expect, test } from "vitest";

import type { Lock } from "../../generator/ir/lock.ts";
import { formatLock, parseLock } from "../../generator/write/lock-file.ts";
import { hashOptions } from "../../generator/write/hash-options.ts";
import { isUpToDate } from "../../generator/write/is-up-to-date.ts";
import { readLock } from "../../generator/write/read-lock.ts";
import {
  edit,
  firstRun,
  freshOutput,
  head,
  run,
  treeOf,
} from "./sample-output.ts";
import { fuzzRuns } from "../support/fuzz-runs.ts";

const lock: Lock = {
  lockVersion: 1,
  generator: "1.2.3",
  options: "0ff",
  inputs: [
    { path: "spec/b.yaml", hash: "b1" },
    { path: "spec/a.yaml", hash: "a1" },
  ],
  files: [{ path: "src/index.ts", hash: "c1" }],
  names: [
    {
      kind: "operation",
      identity: "PUT /things/{id} update_thing",
      name: "updateThing",
      file: "operations/things",
    },
    { kind: "schema", identity: "Thing", name: "Thing", file: "models/things" },
    {
      kind: "schema",
      identity: "__proto__",
      name: "Proto",
      file: "models/proto",
    },
  ],
};

describe("the lock file", () => {
  test("is sorted, one entry a line", () => {
    expect(formatLock(lock)).toMatchInlineSnapshot(`
      "{
        "lockVersion": 1,
        "generator": "1.2.3",
        "options": "0ff",
        "inputs": {
          "spec/a.yaml": "a1",
          "spec/b.yaml": "b1"
        },
        "files": {
          "src/index.ts": "c1"
        },
        "names": {
          "client": {},
          "groups": {},
          "operations": {
            "PUT /things/{id} update_thing": "updateThing operations/things"
          },
          "schemas": {
            "Thing": "Thing models/things",
            "__proto__": "Proto models/proto"
          }
        }
      }
      "
    `);
  });

  test("is in prettier's layout, and reads back as it was, whatever is named", async () => {
    const text = fc.string({ unit: "binary" });
    const name = fc.record({
      kind: fc.constantFrom("client", "schema", "operation", "group"),
      identity: text,
      name: fc.constantFrom("Thing", "größe", "$a1", "日本"),
      file: fc.constantFrom("models/things", "opal"),
    });
    const locks = fc.record({
      lockVersion: fc.constant(1),
      generator: text,
      options: text,
      inputs: fc.uniqueArray(fc.record({ path: text, hash: text }), {
        selector: ({ path }) => path,
      }),
      files: fc.constant([{ path: "src/a.ts", hash: "h" }]),
      names: fc.uniqueArray(name, {
        selector: ({ kind, identity }) => `${kind} ${identity}`,
      }),
    });
    await fc.assert(
      fc.asyncProperty(locks, async (sample) => {
        const made: Lock = { ...sample, lockVersion: 1 };
        const printed = formatLock(made);
        const read = parseLock(printed);
        if (typeof read === "string") throw new Error(read);
        expect(formatLock(read)).toBe(printed);
        expect(new Set(read.names)).toEqual(new Set(made.names));
        expect(await format(printed, { parser: "json" })).toBe(printed);
      }),
      { numRuns: fuzzRuns / 10 },
    );
  });

  test("shows controls of the writing direction as escapes", () => {
    const files = [{ path: "src/\u202ea.ts", hash: "h" }];
    expect(formatLock({ ...lock, files })).toContain("src/\\u202ea.ts");
  });

  test.each([
    ["<<<<<<< ours\n{}", "merge conflict"],
    ["", "no JSON"],
    ['{ "lockVersion": 2 }', "lockVersion is 2"],
    ["[]", "lockVersion"],
    [formatLock(lock).replace('"0ff"', "7"), '"options" must be text'],
    [formatLock(lock).replace('"c1"', "null"), '"files"'],
    [formatLock(lock).replace("src/index.ts", "../../.ssh/id"), ".ssh/id"],
    [formatLock(lock).replace("models/things", "../things"), '"names"'],
    [formatLock(lock).replace('"Thing models', '"a-b models'), '"names"'],
  ])("is refused where it is damaged: %j", (text, reason) => {
    expect(parseLock(text)).toContain(reason);
  });

  test("is an error where it can't be read, and counts as missing with force", () => {
    const output = freshOutput();
    edit(output, "cabochon.lock.json", "<<<<<<< ours\n");
    const folder = { path: output, name: "sdk" };
    expect(readLock(folder, false)).toMatchObject({
      value: undefined,
      diagnostics: [
        {
          code: "output-lock-unreadable",
          place: { file: "sdk/cabochon.lock.json" },
        },
      ],
    });
    expect(readLock(folder, true)).toEqual({
      value: undefined,
      diagnostics: [],
    });
  });
});

describe("an output", () => {
  test("is up to date while generator, options, inputs and files are the same", () => {
    const output = freshOutput();
    const { folder } = run({ output, files: firstRun });
    const { value } = readLock(folder, false);
    if (value === undefined) throw new Error("no lock");
    const isCurrent = (other: object): boolean =>
      isUpToDate(value, { ...head, ...other }, folder);
    expect(isCurrent({})).toBe(true);
    expect(isCurrent({ generator: "2.0.0" })).toBe(false);
    expect(isCurrent({ options: "other" })).toBe(false);
    expect(isCurrent({ inputs: [] })).toBe(false);
    const inputs = [{ path: "openapi.yaml", hash: "other" }];
    expect(isCurrent({ inputs })).toBe(false);
    edit(output, "src/index.ts", "mine\n");
    expect(isCurrent({})).toBe(false);
  });

  test("is the same, byte for byte, whenever it is written", () => {
    const outputs = [freshOutput(), freshOutput()];
    for (const output of outputs) {
      run({ output, files: firstRun });
    }
    const [one, other] = outputs.map(treeOf);
    expect(one).toEqual(other);
  });
});

describe("the hash of the options", () => {
  const options = {
    package: { version: "0.1.0", license: "MIT" },
    environment: {},
    enums: "auto",
  } as const;

  test("does not depend on the order in which they are given, and on each of them", () => {
    const hash = hashOptions(options, false);
    const { enums, environment } = options;
    const reordered = {
      enums,
      environment,
      package: { license: "MIT", version: "0.1.0" },
    };
    expect(hashOptions(reordered, false)).toBe(hash);
    expect(hashOptions({ ...options, enums: "open" }, false)).not.toBe(hash);
    expect(hashOptions({ ...options, package: false }, false)).not.toBe(hash);
    expect(hashOptions(options, true)).not.toBe(hash);
  });
});
