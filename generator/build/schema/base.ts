import { member, type JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { Access, Schema, SchemaBase } from "../../ir/schema.ts";
import { buildDocs } from "../docs.ts";
import { extensionsOf, present } from "../members.ts";
import type { Scope } from "../scope.ts";

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
    ...present({ default: member(source, "default") }),
  };
}

/** A base that says nothing, for what a single keyword contributes. */
export function blankBase(pointer: Pointer): SchemaBase {
  return {
    pointer,
    docs: { deprecated: false },
    nullable: false,
    access: "both",
    extensions: [],
  };
}

/**
 * A schema with what another base says laid over it: its pointer, the texts that it has, and null,
 * deprecation and access where either says so.
 */
export function overlay<Kind extends Schema>(
  schema: Kind,
  base: SchemaBase,
): Kind {
  return {
    ...schema,
    ...(base.default === undefined ? {} : { default: base.default }),
    pointer: base.pointer,
    docs: {
      ...schema.docs,
      ...base.docs,
      deprecated: schema.docs.deprecated || base.docs.deprecated,
    },
    nullable: schema.nullable || base.nullable,
    access: base.access === "both" ? schema.access : base.access,
    extensions:
      schema.extensions.length === 0
        ? base.extensions
        : [...base.extensions, ...schema.extensions],
  };
}

/** readOnly and writeOnly at once is nonsense, and read as neither. */
function accessOf(source: JsonObject): Access {
  const read = member(source, "readOnly") === true;
  const write = member(source, "writeOnly") === true;
  if (read === write) return "both";
  return read ? "read" : "write";
}
