import { diagnose } from "../../ir/diagnostic.ts";
import { member, type JsonArray, type JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { EnumMember, EnumSchema, Schema } from "../../ir/schema.ts";
import { list, text } from "../members.ts";
import type { Scope } from "../scope.ts";
import { blankBase } from "./base.ts";
import { enumTexts, unequalTexts } from "./enum-texts.ts";
import { part, type Part } from "./part.ts";
import { valueSchema } from "./value-schema.ts";

/**
 * `enum`: its values once each, and null as the flag. Whether it is open is decided when it is known
 * who meets it: see `settle/open-enums.ts`. Objects and arrays among the values are typed as such.
 */
export function enumeration(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): Part | undefined {
  const values = member(source, "enum");
  if (!Array.isArray(values)) return undefined;
  const scalars = new Set(values.filter(isScalar));
  const others = compounds(values, child(pointer, "enum"));
  reportFaults(values, scalars, { source, pointer, scope });
  const nullable = values.includes(null) || includesNull(source);
  const texts = enumTexts(source, values);
  const members: readonly EnumMember[] = Array.from(scalars, (value) => ({
    value,
    ...texts[values.indexOf(value)],
  }));
  const listed: EnumSchema = {
    ...blankBase(pointer),
    kind: "enum",
    members,
    open: false,
  };
  if (others.length > 0) {
    const variants = members.length > 0 ? [listed, ...others] : others;
    const base = { ...blankBase(pointer), nullable };
    return part({ ...base, kind: "union", mode: "type", variants });
  }
  if (members.length === 0) {
    return values.length > 0 && values.every((value) => value === null)
      ? part({ ...blankBase(pointer), kind: "null" })
      : undefined;
  }
  return member(source, "type") === "array"
    ? part(arrayOf(listed, nullable))
    : part({ ...listed, nullable });
}

/** An enum beside `type: array` is that of the items. */
function arrayOf(items: EnumSchema, nullable: boolean): Schema {
  const { pointer } = items;
  const base = { ...blankBase(pointer), nullable };
  return { ...base, kind: "array", items, uniqueItems: false };
}

/** The objects and arrays among the values, each once. */
function compounds(values: JsonArray, at: Pointer): readonly Schema[] {
  const found = new Map<string, Schema>();
  for (const [index, value] of values.entries()) {
    if (value === null || isScalar(value)) continue;
    const json = JSON.stringify(value);
    if (!found.has(json)) {
      found.set(json, valueSchema(value, child(at, index)));
    }
  }
  return [...found.values()];
}

type Scalar = string | number | boolean;

function isScalar(value: unknown): value is Scalar {
  return (
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  );
}

function includesNull(source: JsonObject): boolean {
  const type = member(source, "type");
  return Array.isArray(type) && type.includes("null");
}

function reportFaults(
  values: JsonArray,
  scalars: ReadonlySet<Scalar>,
  {
    source,
    pointer,
    scope,
  }: {
    readonly source: JsonObject;
    readonly pointer: Pointer;
    readonly scope: Scope;
  },
): void {
  const place = { pointer: child(pointer, "enum") };
  const count = values.filter(isScalar).length;
  if (count > scalars.size) {
    scope.report(
      diagnose("enum-duplicates", place, { count: count - scalars.size }),
    );
  }
  const kinds = new Set(Array.from(scalars, (value) => typeof value));
  if (kinds.size > 1) {
    scope.report(
      diagnose("enum-mixed", place, { kinds: Array.from(kinds).toSorted() }),
    );
  }
  for (const keyword of unequalTexts(source, values.length)) {
    const named = list(source, keyword).length;
    scope.report(
      diagnose(
        "enum-texts-unequal",
        { pointer: child(pointer, keyword) },
        { keyword, named, values: values.length },
      ),
    );
  }
  const type = text(source, "type");
  if (type === "array" && scalars.size > 0) {
    scope.report(diagnose("enum-beside-array", place, {}));
  } else if (type !== undefined) {
    const strange = [...scalars].filter((value) => !isOfType(value, type));
    if (strange.length === 0) return;
    const value = JSON.stringify(strange[0]);
    scope.report(diagnose("enum-beside-type", place, { type, value }));
  }
}

/** Types that are none are another fault. */
function isOfType(value: Scalar, type: string): boolean {
  switch (type) {
    case "string":
    case "boolean":
    case "number":
      return typeof value === type;
    case "integer":
      return Number.isInteger(value);
    default:
      return type !== "object";
  }
}
