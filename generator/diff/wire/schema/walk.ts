import type { JsonValue } from "../../../ir/json.ts";
import type { Pointer } from "../../../ir/pointer.ts";
import type { Schema } from "../../../ir/schema.ts";
import type { ChangeCode, ParametersOf } from "../../catalogue/catalogue.ts";
import type { Change, ChangeOf, Sides, Subject } from "../../change.ts";
import type { Renames } from "../../renames.ts";
import { labelOf, type Root } from "../label.ts";
import type { Ways } from "../ways.ts";
import type { Resolver } from "./resolved.ts";

/** What is being compared, and what was found of it: one operation, or one pair of schemas. */
export interface PairNode {
  readonly subject: Subject;
  readonly found: LocalChange[];
  readonly edges: Edge[];
}

/** A change, and which ways it can be met at all; who meets it shows when all is compared. */
export interface LocalChange {
  readonly change: Change;
  readonly ways: Ways;
}

/** From one node to another, and which ways go along there. */
export interface Edge {
  readonly to: PairNode;
  readonly ways: Ways;
}

/** Where a comparison stands. */
export interface Context {
  readonly node: PairNode;
  readonly root: Root;
  readonly ways: Ways;
  /** The value is written as text: a parameter. "exploded": a list is written as `a=1&a=2`. */
  readonly text?: "exploded" | "joined";
}

/** What comparing one kind of schema needs of all others. */
export interface Walk {
  readonly base: Resolver;
  readonly revision: Resolver;
  readonly renames: Renames;
  /** Compares two schemas that stand in one place. */
  readonly pair: (base: Schema, revision: Schema, context: Context) => void;
}

export interface Detail<Code extends ChangeCode> extends Sides<Pointer> {
  readonly parameters: ParametersOf<Code>;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  /** Absent: those of the context. */
  readonly ways?: Ways;
}

/** Notes a change in the node that is being compared. */
export function note<Code extends ChangeCode>(
  { node, root, ways: around }: Context,
  code: Code,
  detail: Detail<Code>,
): void {
  const { base, revision, parameters, before = null, after = null } = detail;
  const change: ChangeOf<Code> = {
    code,
    parameters,
    where: labelOf(base ?? revision ?? "", root),
    subject: node.subject,
    location: { base, revision },
    before,
    after,
    ways: [],
    operations: [],
  };
  node.found.push({ change, ways: detail.ways ?? around });
}
