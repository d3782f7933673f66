import type { Document } from "./document.ts";
import type { Naming } from "./naming.ts";
import type { Options } from "./options.ts";

/** All that an emitter may know: what to emit, what it is called, and what the user chose. */
export interface Plan {
  readonly document: Document;
  readonly naming: Naming;
  readonly options: Options;
}
