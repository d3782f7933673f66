import { discriminatorsNameTheirProperty } from "./discriminators-name-their-property.ts";
import { exclusiveBoundsAreNumbers } from "./exclusive-bounds-are-numbers.ts";
import { itemsGoToTheArraysAmongAlternatives } from "./items-go-to-the-arrays-among-alternatives.ts";
import { itemsIsOneSchema } from "./items-is-one-schema.ts";
import { newPartsAreTold } from "./new-parts-are-told.ts";
import { nullBesideAlternativesMeansOrNull } from "./null-beside-alternatives-means-or-null.ts";
import { nullableMeansOrNull } from "./nullable-means-or-null.ts";
import { numbersAreNumbers } from "./numbers-are-numbers.ts";
import { requiredIsAListOnTheObject } from "./required-is-a-list-on-the-object.ts";
import type { Rule } from "./rule.ts";
import { sunsetIsAnExtension } from "./sunset-is-an-extension.ts";
import { swaggerReferencesAreMoved } from "./swagger-references-are-moved.ts";
import { swaggerSchemasAreSchemas } from "./swagger-schemas-are-schemas.ts";
import { textIsText } from "./text-is-text.ts";
import { wrongKindsAreTold } from "./wrong-kinds-are-told.ts";

/** All rules, in the order in which each node meets them. */
export const rules: readonly Rule[] = [
  swaggerReferencesAreMoved,
  swaggerSchemasAreSchemas,
  textIsText,
  numbersAreNumbers,
  exclusiveBoundsAreNumbers,
  nullableMeansOrNull,
  nullBesideAlternativesMeansOrNull,
  requiredIsAListOnTheObject,
  itemsIsOneSchema,
  itemsGoToTheArraysAmongAlternatives,
  discriminatorsNameTheirProperty,
  sunsetIsAnExtension,
  newPartsAreTold,
  wrongKindsAreTold,
];
