import type { JsonObject } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { Scope } from "../scope.ts";
import { allOf } from "./all-of.ts";
import { mappedUnion } from "./mapped-union.ts";
import { not } from "./not.ts";
import type { Part } from "./part.ts";
import { reference } from "./reference.ts";
import { typed } from "./typed.ts";
import { anyOf, oneOf } from "./union.ts";

/** What a keyword, or a group that is read together, says of a schema; nothing where it is absent. */
export type Keyword = (
  source: JsonObject,
  pointer: Pointer,
  scope: Scope,
) => readonly Part[];

/** All keywords that say what a value may be. */
export const keywords: readonly Keyword[] = [
  reference,
  allOf,
  typed,
  oneOf,
  anyOf,
  mappedUnion,
  not,
];
