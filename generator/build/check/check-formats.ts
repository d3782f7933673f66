import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Formats } from "../../ir/options.ts";
import type { Schema } from "../../ir/schema.ts";
import { childrenOf } from "../../ir/schema-children.ts";

/** Formats that no registry and no user knows, each once, in the first place that has it. */
export function checkFormats(
  schemas: readonly Schema[],
  chosen: Formats,
): readonly Diagnostic[] {
  const unknown = new Map<string, Pointer>();
  const open = schemas.toReversed();
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    open.push(...childrenOf(schema).toReversed());
    if (schema.kind !== "string" && schema.kind !== "number") continue;
    const { format } = schema;
    if (format === undefined || known.has(format)) continue;
    if (Object.hasOwn(chosen, format)) continue;
    if (!unknown.has(format)) unknown.set(format, schema.pointer);
  }
  return Array.from(unknown, ([format, pointer]) =>
    diagnose(
      "unknown-format",
      { pointer: child(pointer, "format") },
      { format, nearest: nearestName(format, known) },
    ),
  );
}

/** Those of JSON Schema 2020-12 (Validation, 7.3), of the OpenAPI format registry, and types. */
const known: ReadonlySet<string> = new Set(
  [
    "date date-time time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference",
    "iri iri-reference uuid uri-template json-pointer relative-json-pointer regex",
    "int8 int16 int32 int64 uint8 uint16 uint32 uint64 double-int float double decimal decimal128",
    "string number integer boolean",
    "byte binary base64url password char commonmark html media-range sf-binary sf-boolean sf-decimal",
    "sf-integer sf-string sf-token http-date date-time-local time-local unixtime",
  ].flatMap((line) => line.split(" ")),
);
