import type { OpenApiVersion } from "../ir/bundle.ts";
import type { Diagnostic } from "../ir/diagnostic.ts";
import type { JsonObject } from "../ir/json.ts";
import type { Pointer } from "../ir/pointer.ts";
import type { Shape } from "../ir/grammar.ts";

/** One thing that `normalize` sees to, named as an English sentence. */
export interface Rule {
  readonly shapes: ReadonlySet<Shape>;
  /** Absent: all of them. */
  readonly versions?: readonly OpenApiVersion[];
  /** The node as it should be; the very same object where nothing is to be changed. */
  readonly apply: (node: JsonObject, context: RuleContext) => JsonObject;
  /** What to say of the places that the rule noted, once the whole document has been walked. */
  readonly report?: (findings: readonly Finding[]) => readonly Diagnostic[];
}

export interface RuleContext {
  readonly shape: Shape;
  readonly pointer: Pointer;
  readonly note: (finding: Finding) => void;
}

export interface Finding {
  readonly pointer: Pointer;
  /** The member concerned, and what it holds; rules use them as they need. */
  readonly member: string;
  readonly value: string;
}
