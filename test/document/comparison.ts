import type ts from "typescript";

import type { RawDocument, RawSchema } from "../support/raw-document.ts";
import type { PackageTypes } from "./package-types.ts";

/** What was found in the code as the document has it. */
export interface Figures {
  operations: number;
  /** Component schemas with an export of their own. */
  schemas: number;
  /** Properties of component schemas. */
  members: number;
  /** Members that may be null. */
  nullable: number;
  /** Those of them that are a `$ref`. */
  nullableReferences: number;
  /** Members that are a `$ref`, and refer by name. */
  references: number;
  /** Component schemas that are enums. */
  enums: number;
  /** Types that are `unknown`, since the document says nothing. */
  unknown: number;
}

/** One comparison under way. */
export interface Comparison {
  readonly document: RawDocument;
  readonly types: PackageTypes;
  readonly figures: Figures;
  /** Keys of the component schemas that a response can bring. */
  readonly outputs: ReadonlySet<string>;
  /** Those that a request can carry. */
  readonly inputs: ReadonlySet<string>;
  /** References that do not name a component, as far as they were followed for a type. */
  readonly followed: Map<ts.Node, Set<string>>;
  /** Every `unknown` that was looked at. */
  readonly explained: Set<ts.Node>;
  /** Declarations, and the schemas that they were looked at with. */
  readonly audited: Map<ts.Node, Set<RawSchema>>;
  /** Says that the code at a place is not what the document says. */
  differ(place: string, difference: string): void;
}
