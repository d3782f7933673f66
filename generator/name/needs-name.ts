import { byPreference, type KnownMedia } from "../ir/media-kind.ts";
import type { Operation } from "../ir/operation.ts";
import { declaredFailures, successesOf } from "../ir/responses.ts";
import type { Schema } from "../ir/schema.ts";
import { bodyChoices, responseChoices } from "../ir/served.ts";

/** The types of an operation that get names of their own, by their suffix. */
export type DerivedType =
  "Params" | "Body" | "Response" | "Responses" | "Errors" | "Headers";

/**
 * Which types of an operation are exported: the parameters object where anything is passed; the
 * body and the response where the document describes them in their place by more than a reference,
 * a scalar, or arrays and maps of these, and where there are several success bodies; responses by
 * media type where a call chooses among several; failures and
 * headers where they are declared.
 */
export function derivedTypes(operation: Operation): readonly DerivedType[] {
  const types: DerivedType[] = [];
  const [body] = bodyChoices(operation);
  if (operation.parameters.length > 0 || body !== undefined) {
    types.push("Params");
  }
  const bodySchema = typedSchema(body);
  if (bodySchema !== undefined && isTelling(bodySchema)) types.push("Body");
  if (hasOwnResponse(operation)) types.push("Response");
  if (responseChoices(operation).length > 0) types.push("Responses");
  if (declaredFailures(operation).length > 0) types.push("Errors");
  if (successesOf(operation).some(({ headers }) => headers.length > 0)) {
    types.push("Headers");
  }
  return types;
}

function hasOwnResponse(operation: Operation): boolean {
  const schemas = successesOf(operation).flatMap(
    ({ content }) => typedSchema(byPreference(content)[0]) ?? [],
  );
  const targets = new Set(
    schemas.map((schema) =>
      schema.kind === "ref" ? schema.target : schema.pointer,
    ),
  );
  return targets.size > 1 || schemas.some(isTelling);
}

/** The schema that a value's type comes from; text and bytes are what they are. */
function typedSchema(known: KnownMedia | undefined): Schema | undefined {
  return known === undefined || known.kind === "text" || known.kind === "binary"
    ? undefined
    : known.media.schema;
}

/** Whether a type is worth a name: more than a name, a scalar, or a list or map of these. */
export function isTelling(schema: Schema): boolean {
  switch (schema.kind) {
    case "array":
      return isTelling(schema.items);
    case "object":
      return (
        schema.properties.length > 0 ||
        schema.patterns.length > 0 ||
        (typeof schema.additional === "object" && isTelling(schema.additional))
      );
    case "enum":
    case "tuple":
    case "union":
    case "intersection":
      return true;
    case "any":
    case "never":
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "literal":
    case "ref":
      return false;
  }
}
