import { member, type JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { Docs } from "../../ir/docs.ts";
import type { Access, Extension, Schema, SchemaBase } from "../../ir/schema.ts";
import { buildDocs } from "../docs.ts";
import { extensionsOf, present } from "../members.ts";
import type { Scope } from "../scope.ts";
import { untypedKeywords } from "./untyped-keywords.ts";

/** What every schema has, whatever its kind, read from the object that describes it. */
export function buildBase(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): SchemaBase {
  return {
    pointer,
    docs: buildDocs(source, scope.document),
    nullable: member(source, "nullable") === true,
    access: accessOf(source),
    extensions: extensionsOf(source),
    ...present({
      default: member(source, "default"),
      untyped: untypedKeywords(source),
    }),
  };
}

/** A base that says nothing, for what a single keyword contributes. */
export function blankBase(pointer: Pointer): SchemaBase {
  return {
    pointer,
    docs: noDocs,
    nullable: false,
    access: "both",
    extensions: noExtensions,
  };
}

const noDocs: Docs = { deprecated: false };
const noExtensions: readonly Extension[] = [];

/**
 * What two say of one schema: the upper one's pointer and, where it has them, texts and default;
 * null, deprecation and access where either says so.
 */
export function layBase(lower: SchemaBase, upper: SchemaBase): SchemaBase {
  if (isBlank(lower)) {
    return lower.nullable && !upper.nullable
      ? { ...upper, nullable: true }
      : upper;
  }
  const standard = upper.default === undefined ? lower.default : upper.default;
  const untyped = [...(upper.untyped ?? []), ...(lower.untyped ?? [])];
  return {
    pointer: upper.pointer,
    docs: layDocs(lower.docs, upper.docs),
    nullable: lower.nullable || upper.nullable,
    access: upper.access === "both" ? lower.access : upper.access,
    extensions:
      lower.extensions.length === 0
        ? upper.extensions
        : [...upper.extensions, ...lower.extensions],
    ...(standard === undefined ? {} : { default: standard }),
    ...(untyped.length === 0 ? {} : { untyped }),
  };
}

/** Whether a base is as `blankBase` made it, but for null; most are, and need no merging. */
function isBlank(base: SchemaBase): boolean {
  return (
    base.docs === noDocs &&
    base.access === "both" &&
    base.extensions === noExtensions &&
    base.untyped === undefined &&
    base.default === undefined
  );
}

function layDocs(lower: Docs, upper: Docs): Docs {
  return {
    ...lower,
    ...upper,
    deprecated: lower.deprecated || upper.deprecated,
  };
}

/** A schema with what another base says laid over its own. */
export function overlay<Kind extends Schema>(
  schema: Kind,
  base: SchemaBase,
): Kind {
  return { ...schema, ...layBase(schema, base) };
}

/** Two schemas of one kind, of which both hold: where both say something, the second is heard. */
export function layOver<Kind extends Schema>(first: Kind, second: Kind): Kind {
  return { ...first, ...second, ...layBase(first, second) };
}

/** readOnly and writeOnly at once is nonsense, and read as neither. */
function accessOf(source: JsonObject): Access {
  const read = member(source, "readOnly") === true;
  const write = member(source, "writeOnly") === true;
  if (read === write) return "both";
  return read ? "read" : "write";
}
