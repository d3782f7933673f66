import { followRef, type RawDocument } from "./raw-document.ts";

/** The keyword that stands for a reference to a component schema; its value is the schema's name. */
export const COMPONENT_KEYWORD = "x-component";

export interface CheckableDocument {
  readonly document: unknown;
  readonly schemas: Readonly<Record<string, object>>;
}

/**
 * The document in words that the checking server understands, which means the same:
 * - `nullable` becomes what it says, `null` besides all else, also beside a `$ref`;
 * - a reference to a component schema becomes a keyword of its own, since the server would
 *   otherwise put the schema in its place, and a recursive one has no end;
 * - `explode: false` is taken off parameters that are no arrays: the server would split their text.
 */
export function checkableDocument(raw: RawDocument): CheckableDocument {
  const { schemas = {}, ...components } = raw.components ?? {};
  const document = translate(raw, { ...raw, components }) as object;
  return {
    document,
    schemas: translate(raw, schemas) as Record<string, object>,
  };
}

const SCHEMAS = "#/components/schemas/";

function translate(document: RawDocument, node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.map((each) => translate(document, each));
  }
  if (typeof node !== "object" || node === null) {
    return node;
  }
  const dropped = new Set([
    ...("nullable" in node && node.nullable === true ? ["nullable"] : []),
    ...(isSingleValue(document, node) ? ["explode"] : []),
  ]);
  const translated = Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !dropped.has(key))
      .map(([key, value]) =>
        key === "$ref" && String(value).startsWith(SCHEMAS)
          ? [COMPONENT_KEYWORD, String(value).slice(SCHEMAS.length)]
          : [key, translate(document, value)],
      ),
  );
  return dropped.has("nullable")
    ? { anyOf: [translated, { type: "null" }] }
    : translated;
}

function isSingleValue(document: RawDocument, node: object): boolean {
  if (!("in" in node && "explode" in node && "schema" in node)) {
    return false;
  }
  const schema = followRef(document, node.schema as object) as {
    readonly type?: unknown;
  };
  return schema.type !== "array";
}
