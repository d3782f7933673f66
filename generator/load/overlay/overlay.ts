import type { JSONPathQuery } from "json-p3";

import type { JsonValue } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";

/** What a document of the Overlay Specification (1.0.0, 1.1.0) asks for. */
export interface Overlay {
  /** The document that it was made for, as it is written. */
  readonly extends?: string;
  readonly actions: readonly Action[];
}

/** One change to all that a target selects. */
export type Action = ActionBase &
  (
    | { readonly kind: "remove" }
    | { readonly kind: "update"; readonly value: JsonValue }
    | { readonly kind: "copy"; readonly from: JSONPathQuery }
  );

interface ActionBase {
  /** Of the action, in the overlay. */
  readonly pointer: Pointer;
  readonly target: JSONPathQuery;
}
