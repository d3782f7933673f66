import type { SchemaId } from "../../ir/schema.ts";
import type { Named } from "../named-schemas.ts";

/** Which components extend which, and what mappings call them. */
export interface Family {
  /** Of each parent, in the order of the document. */
  readonly heirs: ReadonlyMap<SchemaId, readonly SchemaId[]>;
  /** The values that the mappings of bases give to a schema. */
  readonly mapped: ReadonlyMap<SchemaId, readonly string[]>;
}

/** All components, and who extends whom. */
export interface Relations {
  readonly named: ReadonlyMap<SchemaId, Named>;
  readonly family: Family;
}

/** Reads the family from what each component says of itself. */
export function findFamily(named: ReadonlyMap<SchemaId, Named>): Family {
  const heirs = new Map<SchemaId, SchemaId[]>();
  const mapped = new Map<SchemaId, string[]>();
  for (const [id, { inheritance }] of named) {
    for (const parent of inheritance?.parents ?? []) {
      if (parent !== id) add(heirs, parent, id);
    }
    for (const { value, target } of inheritance?.discriminator?.mapping ?? []) {
      add(mapped, target, value);
    }
  }
  return { heirs, mapped };
}

/** Adds a value to a list in a map, once. */
function add<Key, Value>(
  lists: Map<Key, Value[]>,
  key: Key,
  value: Value,
): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
