import type { Code } from "../../../ir/code.ts";
import type { KnownMedia } from "../../../ir/media-kind.ts";
import type { NamedSchema, Schema, SchemaId } from "../../../ir/schema.ts";
import { literal } from "../literal.ts";
import { atom, print, union } from "./expression.ts";
import { inputType } from "./media-type-type.ts";
import type { TypeContext } from "./type-context.ts";

/** A type of a request body, and what `contentType` must say for it. */
export interface BodyAlternative {
  readonly body: Code;
  /** Undefined where there is one media type only. */
  readonly contentType: Code | undefined;
  /** The type is clear without `contentType`. */
  readonly optional: boolean;
}

/** The types that a request body may have, those of several media types told apart. */
export function bodyAlternatives(
  choices: readonly KnownMedia[],
  context: Omit<TypeContext, "direction">,
  bodyName: Code | undefined,
): readonly BodyAlternative[] {
  const { bytes, text } = choicesByValue(choices, context.schemas);
  const byType = new Map<Code, KnownMedia[]>();
  for (const [index, known] of choices.entries()) {
    const name = index === 0 ? bodyName : undefined;
    const type = print(inputType(known, context, name));
    byType.set(type, [...(byType.get(type) ?? []), known]);
  }
  return [...byType].map(([body, medias]) => ({
    body,
    contentType:
      choices.length === 1
        ? undefined
        : print(union(medias.map(({ media }) => atom(literal(media.name))))),
    optional: medias.some(
      (known) =>
        known === choices[0] ||
        known.media.name === bytes ||
        known.media.name === text,
    ),
  }));
}

/** The media types that the type of a value is enough to choose; `BodyChoices` in the runtime. */
export function choicesByValue(
  choices: readonly KnownMedia[],
  schemas: ReadonlyMap<SchemaId, NamedSchema>,
): { readonly bytes?: string; readonly text?: string } {
  const [first] = choices;
  const bytes = choices.find(({ kind }) => kind === "binary")?.media.name;
  const text = choices.find(({ kind }) => kind === "text")?.media.name;
  const isStructured =
    first?.media.schema !== undefined &&
    first.kind !== "text" &&
    first.kind !== "binary" &&
    !mayBeText(first.media.schema, schemas);
  return {
    ...(bytes !== undefined && first?.kind !== "binary" ? { bytes } : {}),
    ...(text !== undefined && isStructured ? { text } : {}),
  };
}

/** Whether a value of a schema can be a text, for all that can be told. */
function mayBeText(
  schema: Schema,
  schemas: ReadonlyMap<SchemaId, NamedSchema>,
): boolean {
  switch (schema.kind) {
    case "object":
    case "array":
    case "tuple":
    case "number":
    case "boolean":
    case "null":
    case "never":
      return false;
    case "ref": {
      const target = schemas.get(schema.target)?.schema;
      return (
        target === undefined ||
        target.kind === "ref" ||
        mayBeText(target, schemas)
      );
    }
    case "union":
      return schema.variants.some(
        (each) => each.kind === "union" || mayBeText(each, schemas),
      );
    case "intersection":
      return schema.members.every((each) => mayBeText(each, schemas));
    case "any":
    case "string":
    case "literal":
    case "enum":
      return true;
  }
}
