import { propertyValues } from "../../ir/property-values.ts";
import { tokensOf } from "../../ir/pointer.ts";
import type { SchemaId } from "../../ir/schema.ts";
import type { Relations } from "./family.ts";
import { calledAs } from "./fitting.ts";

interface Heirs {
  /** Those that are variants of the base's union. */
  readonly heirs: readonly SchemaId[];
  /** Besides these the base itself, and heirs of heirs that are bases in turn. */
  readonly covered: ReadonlySet<SchemaId>;
}

/**
 * What extends a base, directly or through others. An heir that is a base in turn stands for its
 * own heirs. Where the base has a mapping, what it does not name and what does not name itself by the
 * base's property is no heir: it holds any of them, and something besides.
 */
export function heirsOf(id: SchemaId, relations: Relations): Heirs {
  const { named, family } = relations;
  const discriminator = named.get(id)?.inheritance?.discriminator;
  const closed = (discriminator?.mapping.length ?? 0) > 0;
  const heirs: SchemaId[] = [];
  const covered = new Set([id]);
  const open = [...(family.heirs.get(id) ?? [])];
  // A list that grows while it is walked is walked to its new end.
  for (const heir of open) {
    if (covered.has(heir)) continue;
    covered.add(heir);
    const next = family.heirs.get(heir) ?? [];
    const property = discriminator?.property ?? "";
    if (closed && !isNamed(heir, property, relations)) continue;
    heirs.push(heir);
    if (named.get(heir)?.inheritance?.discriminator === undefined) {
      open.push(...next);
    } else {
      cover(next, covered, relations);
    }
  }
  return { heirs, covered };
}

function isNamed(
  heir: SchemaId,
  property: string,
  { named, family }: Relations,
): boolean {
  const schema = named.get(heir)?.schema;
  if (schema === undefined || family.mapped.has(heir)) return true;
  const own = propertyValues(
    schema,
    property,
    (target) => named.get(target)?.schema,
  );
  return (
    own.kind === "listed" &&
    (own.values.size === 1 ||
      calledAs([tokensOf(heir).at(-1) ?? ""], own).length > 0)
  );
}

function cover(
  ids: readonly SchemaId[],
  covered: Set<SchemaId>,
  relations: Relations,
): void {
  const open = [...ids];
  for (const id of open) {
    if (covered.has(id)) continue;
    covered.add(id);
    open.push(...(relations.family.heirs.get(id) ?? []));
  }
}
