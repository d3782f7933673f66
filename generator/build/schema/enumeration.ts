import { diagnose } from "../../ir/diagnostic.ts";
import { member, type JsonArray, type JsonObject } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import type { EnumMember } from "../../ir/schema.ts";
import { list } from "../members.ts";
import type { Scope } from "../scope.ts";
import { blankBase } from "./base.ts";
import { enumTexts, unequalTexts } from "./enum-texts.ts";
import { part, type Part } from "./part.ts";

/**
 * `enum`: its scalars once each, and null as the flag. Whether it is open is decided when it is
 * known who meets it: see `settle/open-enums.ts`.
 */
export function enumeration(
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
): Part | undefined {
  const values = member(source, "enum");
  if (!Array.isArray(values)) return undefined;
  const scalars = new Set(values.filter(isScalar));
  reportFaults(values, scalars, { source, pointer, scope });
  const nullable = values.includes(null) || includesNull(source);
  const texts = enumTexts(source, values);
  const members: readonly EnumMember[] = Array.from(scalars, (value) => ({
    value,
    ...texts[values.indexOf(value)],
  }));
  if (members.length > 0) {
    return part({
      ...blankBase(pointer),
      kind: "enum",
      nullable,
      members,
      open: false,
    });
  }
  return values.length > 0 && values.every((value) => value === null)
    ? part({ ...blankBase(pointer), kind: "null" })
    : undefined;
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
  const others = values.filter((value) => value !== null && !isScalar(value));
  if (others.length > 0) {
    scope.report(
      diagnose("enum-member-not-scalar", place, { count: others.length }),
    );
  }
}
