import type { RawSchema } from "../support/raw-document.ts";
import type { Pair } from "./compare-schema.ts";
import { typeValues } from "./type-parts.ts";

/** Compares the values of an enum or constant: exactly these, and open or closed. */
export function compareValues(pair: Pair): void {
  const { comparison, schema, node, place, open, telling, partial } = pair;
  const { checker } = comparison.types;
  const wanted = new Set(
    (schema.enum ?? [schema.const])
      .filter(isScalar)
      .map((value) => asTyped(value, schema.type)),
  );
  if (wanted.size === 0) return;
  const written = typeValues(checker, checker.getTypeFromTypeNode(node));
  const missing = [...wanted].filter(
    (value) => !written.literals.has(value as string),
  );
  const extra = [...written.literals].filter(
    (value) => partial !== true && !wanted.has(value),
  );
  if (missing.length > 0 || extra.length > 0) {
    comparison.differ(
      place,
      `lacks ${JSON.stringify(missing)} and adds ${JSON.stringify(extra)}`,
    );
  }
  const values = schema.enum ?? [];
  const settled =
    telling !== "perhaps" &&
    values.every((value) => value === null || isScalar(value));
  const growing = [...wanted].some((value) => typeof value !== "boolean");
  const wantsOpen =
    schema.enum !== undefined &&
    open === true &&
    growing &&
    telling !== "certainly";
  const looked = open !== undefined && partial !== true && settled;
  if (looked && written.open !== wantsOpen) {
    comparison.differ(place, `is ${written.open ? "open" : "closed"}`);
  }
}

/** A value as the type beside it has it: numbers among texts are texts, and the other way round. */
function asTyped(value: unknown, type: RawSchema["type"]): unknown {
  if (type === "string") return String(value);
  const isNumber = type === "integer" || type === "number";
  return isNumber && value === String(Number(value)) ? Number(value) : value;
}

/** Whether a value is a literal type; null is compared elsewhere. */
function isScalar(value: unknown): boolean {
  return value !== null && typeof value !== "object";
}
