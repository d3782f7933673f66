import type { Shape } from "../../ir/grammar.ts";
import type { Pointer } from "../../ir/pointer.ts";

/** An object of the document that stands for another. */
export interface ReferenceSite {
  /** Of its `$ref`. */
  readonly pointer: Pointer;
  /** As the document spells it. */
  readonly reference: string;
  /** Of the object that it stands for. */
  readonly shape: Shape;
}
