import { readFileSync } from "node:fs";

import { parse } from "yaml";

import { build } from "../../generator/build/build.ts";
import type { Bundle, OpenApiVersion } from "../../generator/ir/bundle.ts";
import type { Diagnostic } from "../../generator/ir/diagnostic.ts";
import type { Document } from "../../generator/ir/document.ts";
import { isJsonObject, type JsonObject } from "../../generator/ir/json.ts";
import type { EnumStyle } from "../../generator/ir/options.ts";
import type { NamedSchema, Schema } from "../../generator/ir/schema.ts";
import { normalize } from "../../generator/normalize/normalize.ts";

/** A document that was read, with all that was said of it on the way. */
export interface Read {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** A bundle of one document, as the loader makes it from a text. */
export function bundleOf(text: string, version?: OpenApiVersion): Bundle {
  const document: unknown = parse(text);
  if (!isJsonObject(document)) throw new Error("the text is no object");
  return {
    version: version ?? versionOf(document),
    document,
    sources: [],
    origins: [],
  };
}

/** Normalises and builds the OpenAPI document in a YAML text. */
export function read(text: string, enums: EnumStyle = "auto"): Read {
  const normalized = normalize(bundleOf(text));
  const built = build(normalized.value, { enums });
  return {
    document: built.value,
    diagnostics: [...normalized.diagnostics, ...built.diagnostics],
  };
}

/** The same for a file. */
export function readDocument(file: string): Read {
  return read(readFileSync(file, "utf8"));
}

/** The same for the members of `components/schemas`, indented as they stand. */
export function readSchemas(schemas: string, version = "3.1.0"): Read {
  const indented = schemas.trim().replaceAll(/^/gmu, "    ");
  return read(
    `openapi: ${version}\ninfo: { title: T, version: "1" }\ncomponents:\n  schemas:\n${indented}`,
  );
}

/** The named schema with this key. */
export function named({ document }: Read, key: string): NamedSchema {
  const found = document.schemas.find((schema) => schema.key === key);
  if (found === undefined) throw new Error(`there is no schema ${key}`);
  return found;
}

/** What a schema is, without what every schema has unless it says something: for comparison. */
export function brief(schema: Schema): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === "pointer" ||
    key === "docs" ||
    (key === "nullable" && value === false) ||
    (key === "access" && value === "both") ||
    (key === "extensions" && Array.isArray(value) && value.length === 0)
      ? undefined
      : value,
  );
}

/** The codes of what was said, each once, sorted. */
export function codes({ diagnostics }: Read): readonly string[] {
  return [...new Set(diagnostics.map(({ code }) => code))].toSorted();
}

function versionOf(document: JsonObject): OpenApiVersion {
  return String(document["openapi"]).startsWith("3.0") ? "3.0" : "3.1";
}
