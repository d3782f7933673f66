import { diagnose } from "../../ir/diagnostic.ts";
import { member, type JsonObject } from "../../ir/json.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { Schema } from "../../ir/schema.ts";
import { texts } from "../members.ts";
import type { Scope } from "../scope.ts";
import { array } from "./array.ts";
import { blankBase } from "./base.ts";
import { constant } from "./constant.ts";
import { enumeration } from "./enumeration.ts";
import { impliedTypes } from "./implied-types.ts";
import { number } from "./number.ts";
import { object } from "./object.ts";
import { part, type Part } from "./part.ts";
import { string } from "./string.ts";

/** What describes the values of one `type`. */
type TypeBuilder = (source: JsonObject, pointer: Pointer, scope: Scope) => Part;

const types: ReadonlyMap<string, TypeBuilder> = new Map<string, TypeBuilder>([
  ["object", object],
  ["array", array],
  ["string", string],
  ["number", number],
  ["integer", number],
  ["boolean", (_, pointer) => boolean(pointer)],
  ["null", (_, pointer) => nothing(pointer)],
]);

/** `const`, else `enum`, else `type`; where there is none, the type that other keywords imply. */
export function typed(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly Part[] {
  const listed =
    constant(source, pointer) ?? enumeration(source, pointer, scope);
  if (listed !== undefined) return [listed];
  const names = typeNames(source, pointer, scope);
  const nullable = names.includes("null") && names.length > 1;
  const parts = names
    .filter((name) => !nullable || name !== "null")
    .flatMap((name) => types.get(name)?.(source, pointer, scope) ?? []);
  const [only] = parts;
  if (only === undefined) return [];
  if (parts.length === 1) {
    return [
      nullable ? { ...only, schema: { ...only.schema, nullable } } : only,
    ];
  }
  return [
    part({
      ...blankBase(pointer),
      kind: "union",
      mode: "type",
      nullable,
      variants: parts.map(({ schema }) => schema),
    }),
  ];
}

function typeNames(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly string[] {
  const type = member(source, "type");
  if (type === undefined) return impliedTypes(source);
  const names = typeof type === "string" ? [type] : texts(source, "type");
  for (const name of names) {
    if (types.has(name)) continue;
    scope.report(
      diagnose(
        "unknown-type",
        { pointer: child(pointer, "type") },
        { type: name, nearest: nearestName(name, types.keys()) },
      ),
    );
  }
  const known = new Set(names.filter((name) => types.has(name)));
  return [...known].filter(
    (name) => name !== "integer" || !known.has("number"),
  );
}

function boolean(pointer: Pointer): Part {
  return part({ ...blankBase(pointer), kind: "boolean" }, true);
}

function nothing(pointer: Pointer): Part {
  const schema: Schema = { ...blankBase(pointer), kind: "null" };
  return part(schema);
}
