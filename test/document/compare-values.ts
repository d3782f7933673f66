import type { Pair } from "./compare-schema.ts";
import { typeValues } from "./type-parts.ts";

/** Compares the values of an enum or constant: exactly these, and open or closed. */
export function compareValues(pair: Pair): void {
  const { comparison, schema, node, place, open, telling, partial } = pair;
  const { checker } = comparison.types;
  const wanted = new Set(
    (schema.enum ?? [schema.const]).filter((value) => value !== null),
  );
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
  const settled = telling !== "perhaps" || wanted.size > 1;
  const wantsOpen =
    schema.enum !== undefined && open === true && telling !== "certainly";
  if (open !== undefined && settled && written.open !== wantsOpen) {
    comparison.differ(place, `is ${written.open ? "open" : "closed"}`);
  }
}
