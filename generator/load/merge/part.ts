import type { Origin } from "../../ir/bundle.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";

/** What one source says of a part of the merged document. */
export interface Part {
  readonly value: JsonValue;
  /** An index into the sources. */
  readonly source: number;
  /** Where it stands there. */
  readonly pointer: Pointer;
}

/** What all sources together say of it. */
export interface Merged {
  /** Of unequal definitions the first. */
  readonly value: JsonValue;
  readonly origins: readonly Origin[];
  readonly conflicts: readonly Conflict[];
}

/** Two sources that contradict each other. */
export interface Conflict {
  /** Of the definition, in the merged document. */
  readonly pointer: Pointer;
  readonly first: Part;
  readonly second: Part;
}
