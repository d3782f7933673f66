import type { OpenApiVersion } from "../../ir/bundle.ts";
import type { Shape } from "../../ir/grammar.ts";
import type { Pointer } from "../../ir/pointer.ts";

/** Where a document of a version keeps what is used in several places, by shape. */
export function sectionsOf(
  version: OpenApiVersion,
): ReadonlyMap<Shape, Pointer> {
  return version === "2.0" ? sectionsOf2 : sectionsOf3;
}

const sectionsOf3: ReadonlyMap<Shape, Pointer> = new Map([
  ["schema", "/components/schemas"],
  ["response", "/components/responses"],
  ["parameter", "/components/parameters"],
  ["requestBody", "/components/requestBodies"],
  ["header", "/components/headers"],
  ["example", "/components/examples"],
  ["link", "/components/links"],
  ["callback", "/components/callbacks"],
  ["mediaType", "/components/mediaTypes"],
  ["securityScheme", "/components/securitySchemes"],
]);

const sectionsOf2: ReadonlyMap<Shape, Pointer> = new Map([
  ["schema", "/definitions"],
  ["response", "/responses"],
  ["parameter", "/parameters"],
]);
