import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { IntersectionSchema, Schema, SchemaId } from "../../ir/schema.ts";
import { mapChildren } from "../../ir/schema-children.ts";
import type { Schemas } from "./break-cycles.ts";
import { listedValues } from "./listed-values.ts";
import { withVariants } from "./with-variants.ts";

type Kind = "string" | "number" | "boolean" | "array" | "object";

/** References that are followed one after the other; what is further away is taken for anything. */
const chainLimit = 50;

const allKinds: ReadonlySet<Kind> = new Set([
  "string",
  "number",
  "boolean",
  "array",
  "object",
]);

/** What holds at once and has no value in common is never, or null alone; and said. */
export function findContradictions(
  schemas: Schemas,
  diagnostics: Diagnostic[],
): (schema: Schema) => Schema {
  const settle = (schema: Schema): Schema => {
    const inner = mapChildren(schema, settle);
    if (inner.kind === "union" && inner !== schema) {
      const { mode: _, variants, discriminator: __, ...base } = inner;
      return withVariants(inner, variants) ?? { ...base, kind: "never" };
    }
    if (inner.kind !== "intersection") return inner;
    const reason = contradiction(inner, schemas);
    if (reason === undefined) return inner;
    if (reason !== "") {
      const place = { pointer: inner.pointer };
      diagnostics.push(diagnose("all-of-contradicts", place, { reason }));
    }
    const { members: _, ...base } = inner;
    return inner.nullable
      ? { ...base, kind: "null", nullable: false }
      : { ...base, kind: "never" };
  };
  return settle;
}

/** Why no value fits all members; empty where one of them alone has none, which has been said. */
function contradiction(
  { members }: IntersectionSchema,
  schemas: Schemas,
): string | undefined {
  const kinds = members.map((member) => kindsOf(member, schemas));
  const common = [...allKinds].filter((kind) =>
    kinds.every((each) => each.has(kind)),
  );
  if (common.length === 0) {
    if (kinds.some(({ size }) => size === 0)) return "";
    const narrow = kinds.filter((each) => each.size < allKinds.size);
    return narrow.map((each) => [...each].join(" or ")).join(" and ");
  }
  const listed = members.flatMap(
    (member) => listedValues(member, schemas) ?? [],
  );
  const [first, ...others] = listed;
  if (first === undefined) return undefined;
  const shared = [...first].filter((value) =>
    others.every((other) => other.has(value)),
  );
  return shared.length > 0
    ? undefined
    : listed.map((values) => [...values].join(", ")).join(" and ");
}

/** The kinds of values that a schema allows, null aside. */
function kindsOf(
  schema: Schema,
  schemas: Schemas,
  seen: ReadonlySet<SchemaId> = new Set(),
): ReadonlySet<Kind> {
  const inner = (part: Schema): ReadonlySet<Kind> =>
    kindsOf(part, schemas, seen);
  switch (schema.kind) {
    case "any":
      return allKinds;
    case "never":
    case "null":
      return new Set();
    case "string":
    case "number":
    case "boolean":
    case "array":
    case "object":
      return new Set([schema.kind]);
    case "tuple":
      return new Set(["array"]);
    case "literal":
      return new Set([kindOf(schema.value)]);
    case "enum":
      return new Set(schema.members.map(({ value }) => kindOf(value)));
    case "union":
      return new Set(schema.variants.flatMap((part) => [...inner(part)]));
    case "intersection": {
      const parts = schema.members.map(inner);
      return new Set(
        [...allKinds].filter((kind) => parts.every((part) => part.has(kind))),
      );
    }
    case "ref": {
      const target = schemas.get(schema.target);
      return target === undefined || seen.size >= chainLimit
        ? allKinds
        : kindsOf(target, schemas, new Set([...seen, schema.target]));
    }
  }
}

function kindOf(value: string | number | boolean): Kind {
  if (typeof value === "string") return "string";
  return typeof value === "number" ? "number" : "boolean";
}
