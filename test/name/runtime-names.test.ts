import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import {
  declaredByPackages,
  internalRuntimeNames,
  publicRuntimeNames,
} from "../../generator/name/runtime-names.ts";
import { ROOT } from "../support/opal-documents.ts";

const templates = join(ROOT, "templates/runtime");

function exportsOf(file: string): readonly string[] {
  const text = readFileSync(join(templates, file), "utf8");
  return Array.from(
    text.matchAll(
      /^export (?:abstract )?(?:async )?(?:class|const|function|interface|type) (\w+)/gmu,
    ),
    (match) => match[1] ?? "",
  );
}

const runtime = new Set([
  ...readdirSync(templates)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap(exportsOf),
  ...declaredByPackages,
]);

describe("the runtime's names", () => {
  it("are exports of the runtime, all of them", () => {
    const names = [...publicRuntimeNames, ...internalRuntimeNames];
    expect(names.filter((name) => !runtime.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("include every error class", () => {
    const errors = [...runtime].filter((name) => /^[A-Z]\w*Error$/u.test(name));
    expect(publicRuntimeNames).toEqual(expect.arrayContaining(errors));
  });

  it("include whatever a user can import from the package", () => {
    const entry = join(ROOT, "generator/emit/entry/runtime-exports.ts");
    const names = Array.from(
      readFileSync(entry, "utf8").matchAll(/"([A-Z]\w+)"/gu),
      (match) => match[1] ?? "",
    );
    expect(names).toContain("Client");
    expect(publicRuntimeNames).toEqual(expect.arrayContaining(names));
  });

  it("include whatever an emitter imports", () => {
    const folder = join(ROOT, "generator/emit");
    const imported = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        Array.from(
          readFileSync(join(folder, file), "utf8").matchAll(
            /"([a-z-]+)",\s*"(\w+)"/gu,
          ),
        ),
      )
      .filter(([, file]) => existsSync(join(templates, `${file}.ts`)))
      .map((match) => match[2] ?? "")
      .filter((name) => runtime.has(name));
    expect(imported).toEqual(expect.arrayContaining(["query", "Client"]));
    const known = new Set([...publicRuntimeNames, ...internalRuntimeNames]);
    expect(imported.filter((name) => !known.has(name))).toEqual([]);
  });
});
