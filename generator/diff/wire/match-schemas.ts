import { groupBy } from "../../ir/group-by.ts";
import type { NamedSchema, Schema, SchemaId } from "../../ir/schema.ts";
import type { SchemaPair } from "../matches.ts";
import { areSimilar } from "./similar-names.ts";

/** What became of the named schemas of both documents. */
export interface MatchedSchemas {
  readonly pairs: readonly SchemaPair[];
}

export interface SchemaEvidence {
  /** The schemas that stood in one place: see `compare-schemas.ts`. */
  readonly met: readonly SchemaPair[];
  /** What the configuration says, by key. */
  readonly renamed: Readonly<Record<string, string>>;
  readonly shapeOf: Readonly<
    Record<"base" | "revision", (schema: Schema) => string>
  >;
}

/**
 * Finds each named schema again: under its key, else where the configuration says it went. Else it
 * was renamed to one that is new, if all that referred to the one refers to the other, and they have
 * much in common; or if both are used by nothing, and have one shape and similar names.
 */
export function matchSchemas(
  base: readonly NamedSchema[],
  revision: readonly NamedSchema[],
  { met, renamed, shapeOf }: SchemaEvidence,
): MatchedSchemas {
  const earlier = new Map(base.map((schema) => [schema.id, schema]));
  const later = new Map(revision.map((schema) => [schema.id, schema]));
  const gone = base.filter(({ id }) => !later.has(id));
  const fresh = revision.filter(({ id }) => !earlier.has(id));
  const found = new Map<SchemaId, SchemaId>();
  for (const { id, key } of gone) {
    const wanted = fresh.find((schema) => schema.key === renamed[key]);
    if (wanted !== undefined) found.set(id, wanted.id);
  }
  const taken = new Set(found.values());
  const wentTo = groupBy(met, (pair) => pair.base);
  const cameFrom = groupBy(met, (pair) => pair.revision);
  for (const schema of gone) {
    if (found.has(schema.id) || Object.hasOwn(renamed, schema.key)) continue;
    const candidates = fresh.filter((other) => !taken.has(other.id));
    const other =
      onlyMet(schema, candidates, { wentTo, cameFrom }) ??
      onlyAlike(schema, { gone, candidates, shapeOf });
    if (other === undefined) continue;
    found.set(schema.id, other.id);
    taken.add(other.id);
  }
  return {
    pairs: base.flatMap(({ id }) => {
      const other = later.has(id) ? id : found.get(id);
      return other === undefined ? [] : [{ base: id, revision: other }];
    }),
  };
}

type Met = ReadonlyMap<SchemaId, readonly SchemaPair[]>;

/** The one that stands wherever the schema stood, and nowhere else. */
function onlyMet(
  { id, schema }: NamedSchema,
  candidates: readonly NamedSchema[],
  { wentTo, cameFrom }: { readonly wentTo: Met; readonly cameFrom: Met },
): NamedSchema | undefined {
  const [only, ...others] = wentTo.get(id) ?? [];
  if (only === undefined || others.length > 0) return undefined;
  if (cameFrom.get(only.revision)?.length !== 1) return undefined;
  const other = candidates.find((each) => each.id === only.revision);
  return other !== undefined && isAlike(schema, other.schema)
    ? other
    : undefined;
}

/** Half of the properties of each, or the same kind where there are none. */
function isAlike(a: Schema, b: Schema): boolean {
  if (a.kind !== "object" || b.kind !== "object") return a.kind === b.kind;
  const names = new Set(b.properties.map(({ name }) => name));
  const common = a.properties.filter(({ name }) => names.has(name)).length;
  const most = Math.max(a.properties.length, b.properties.length);
  return common * 2 >= most;
}

/** The one new schema of the same shape and a similar name. */
function onlyAlike(
  { key, schema }: NamedSchema,
  {
    gone,
    candidates,
    shapeOf,
  }: {
    readonly gone: readonly NamedSchema[];
    readonly candidates: readonly NamedSchema[];
    readonly shapeOf: SchemaEvidence["shapeOf"];
  },
): NamedSchema | undefined {
  const shape = shapeOf.base(schema);
  const [only, ...others] = candidates.filter(
    (each) => shapeOf.revision(each.schema) === shape,
  );
  if (only === undefined || others.length > 0) return undefined;
  const rivals = gone.filter((each) => shapeOf.base(each.schema) === shape);
  return rivals.length === 1 && areSimilar(key, only.key) ? only : undefined;
}
