import type { PropertyValues, Scalar } from "../../ir/property-values.ts";

/** Those of the values that a property allows, spelt as its type wants them. */
export function fitting(
  values: readonly Scalar[],
  own: PropertyValues,
): readonly Scalar[] {
  switch (own.kind) {
    case "none":
      return [];
    case "listed": {
      const texts = new Set(values.map(String));
      return [...own.values].filter((value) => texts.has(String(value)));
    }
    case "number":
      return values
        .filter((value) => String(Number(value)) === String(value))
        .map(Number);
    case "boolean":
      return values
        .filter((value) => ["true", "false"].includes(String(value)))
        .map((value) => String(value) === "true");
    case "string":
    case "open":
      return values;
  }
}

/** The same for names of schemas, which an enum may spell in another case or with separators. */
export function calledAs(
  names: readonly Scalar[],
  own: PropertyValues,
): readonly Scalar[] {
  const exact = fitting(names, own);
  if (own.kind !== "listed" || exact.length > 0) return exact;
  const called = new Set(names.map(plain));
  return [...own.values].filter((value) => called.has(plain(value)));
}

function plain(name: Scalar): string {
  return String(name)
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
