import type {
  IntersectionSchema,
  ObjectSchema,
  Schema,
  SchemaId,
} from "../../../ir/schema.ts";
import { intersection, type TypeExpression } from "./expression.ts";
import { inlineObjectType, isBlankObject } from "./object-type.ts";
import type { TypeContext, TypeOf } from "./type-context.ts";

/**
 * All members at once. An index signature admits the properties that the others declare, as it does
 * those beside it, else no value could be written down.
 */
export function intersectionType(
  schema: IntersectionSchema,
  context: TypeContext,
  typeOf: TypeOf,
): TypeExpression {
  const members = schema.members.filter(
    (member) => !isBlankObject(member, context),
  );
  return intersection(
    members.map((member) => {
      if (member.kind !== "object" || !hasIndex(member) || member.nullable) {
        return typeOf(member);
      }
      const beside = members
        .filter((other) => other !== member)
        .flatMap((other) => objectsOf(other, context.schemas));
      return inlineObjectType(member, { ...context, beside }, typeOf);
    }),
  );
}

function hasIndex({ additional, patterns }: ObjectSchema): boolean {
  return typeof additional === "object" || patterns.length > 0;
}

/** The objects that a schema consists of, or may be. */
function objectsOf(
  schema: Schema,
  schemas: TypeContext["schemas"],
): readonly ObjectSchema[] {
  const found: ObjectSchema[] = [];
  const seen = new Set<SchemaId>();
  const open = [schema];
  for (const next of open) {
    if (next.kind === "object") found.push(next);
    else if (next.kind === "union") open.push(...next.variants);
    else if (next.kind === "intersection") open.push(...next.members);
    else if (next.kind === "ref" && !seen.has(next.target)) {
      seen.add(next.target);
      const target = schemas.get(next.target)?.schema;
      if (target !== undefined) open.push(target);
    }
  }
  return found;
}
