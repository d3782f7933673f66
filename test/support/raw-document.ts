import { readFileSync } from "node:fs";

import { parse } from "yaml";

import type { JsonValue } from "../../generator/ir/json.ts";

/**
 * An OpenAPI document as its text spells it, read by the tests on their own: what is expected of
 * the generated code never comes from the generator's representation.
 */
export interface RawDocument {
  readonly openapi: string;
  readonly paths?: Readonly<Record<string, RawPathItem>>;
  readonly components?: {
    readonly [section: string]: Readonly<Record<string, unknown>> | undefined;
    readonly schemas?: Readonly<Record<string, RawSchema>>;
  };
}

export interface RawPathItem {
  readonly parameters?: readonly RawParameter[];
  readonly [method: string]: unknown;
}

export interface RawOperation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly RawParameter[];
  readonly requestBody?: RawBody;
  readonly responses?: Readonly<Record<string, RawResponse>>;
}

export interface RawParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema?: RawSchema;
  readonly content?: RawContent;
}

export interface RawBody {
  readonly required?: boolean;
  readonly content?: RawContent;
}

export interface RawResponse {
  readonly headers?: Readonly<Record<string, RawParameter>>;
  readonly content?: RawContent;
}

export type RawContent = Readonly<
  Record<string, { readonly schema?: RawSchema }>
>;

export interface RawSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly nullable?: boolean;
  readonly format?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | RawSchema;
  readonly patternProperties?: Readonly<Record<string, RawSchema>>;
  readonly items?: RawSchema;
  readonly prefixItems?: readonly RawSchema[];
  readonly allOf?: readonly RawSchema[];
  readonly oneOf?: readonly RawSchema[];
  readonly anyOf?: readonly RawSchema[];
  readonly discriminator?: {
    readonly propertyName: string;
    readonly mapping?: Readonly<Record<string, string>>;
  };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Reads a YAML or JSON document from a file. */
export function readRawDocument(file: string): RawDocument {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  return file.endsWith(".json")
    ? (JSON.parse(text) as RawDocument)
    : parseRawDocument(text);
}

/** Reads the document inside the fenced block of a documentation page. */
export function readRawPage(file: string): RawDocument {
  const block = /^(`{3,})yaml .*\n([\s\S]*?)^\1$/m.exec(
    readFileSync(file, "utf8"),
  );
  if (block === null) {
    throw new Error(`${file} holds no fenced block`);
  }
  return parseRawDocument(block[2] ?? "");
}

function parseRawDocument(text: string): RawDocument {
  return parse(text, { merge: false, maxAliasCount: -1 }) as RawDocument;
}

/** What `#/...` points at, which must exist. */
export function resolvePointer(document: RawDocument, ref: string): unknown {
  const found = findPointer(document, ref);
  if (found === undefined) {
    throw new Error(`${ref} points at nothing`);
  }
  return found;
}

/** What `#/...` points at; undefined where that is nothing. */
export function findPointer(document: RawDocument, ref: string): unknown {
  let found: unknown = document;
  for (const token of ref.replace(/^#\//, "").split("/")) {
    const key = decodeToken(token);
    if (
      typeof found !== "object" ||
      found === null ||
      !Object.hasOwn(found, key)
    ) {
      return undefined;
    }
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

/** A token of a JSON pointer in a URI, as the key that it stands for. */
export function decodeToken(token: string): string {
  const text = /%(?![0-9a-f]{2})/i.test(token)
    ? token
    : decodeURIComponent(token);
  return text.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The thing itself, or what its `$ref` leads to in the end: `{}` where that is nothing. */
export function followRef<Thing extends object>(
  document: RawDocument,
  thing: Thing | { readonly $ref: string },
): Thing {
  let current: object = thing;
  const seen = new Set<object>();
  while (
    "$ref" in current &&
    typeof current.$ref === "string" &&
    !seen.has(current)
  ) {
    seen.add(current);
    current = (findPointer(document, current.$ref) ?? {}) as object;
  }
  return current as Thing;
}
