import type { Pointer } from "../../../ir/pointer.ts";
import type { Sides } from "../../change.ts";
import type { OperationPair } from "../../matches.ts";
import type { Context, PairNode, Walk } from "../schema/walk.ts";
import type { Ways } from "../ways.ts";

/** An operation that is being compared. */
export interface OperationSite {
  readonly pair: OperationPair;
  readonly node: PairNode;
  readonly walk: Walk;
}

/** A part of the operation: what people call it after the operation, and where it stands. */
export interface Part extends Sides<Pointer> {
  /** `query page_size`; empty for the operation itself. */
  readonly name: string;
  readonly ways: Ways;
}

/** The context in which a part of an operation is compared. */
export function contextOf(
  { node, pair }: OperationSite,
  { name, base, revision, ways }: Part,
): Context {
  const { key } = pair.base;
  const label = name === "" ? key : `${key} ${name}`;
  return { node, root: { label, base, revision }, ways };
}
