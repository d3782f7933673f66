import type { JsonValue } from "../../../ir/json.ts";
import type { ChangeCode } from "../../catalogue/catalogue.ts";
import type { Resolved } from "./resolved.ts";
import { note, type Context } from "./walk.ts";

/** The codes of limits: see `catalogue/limit-changes.ts`. */
type Limit =
  Extract<ChangeCode, `${string}-tightened`> extends `${infer Kind}-tightened`
    ? Kind
    : never;

/** A limit that each version may have, and what it is called. */
export interface Bound {
  readonly limit: Limit;
  /** As the document spells it. */
  readonly keyword: string;
  /** "least": a higher one is tighter. "most": a lower one is. */
  readonly kind: "least" | "most";
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Compares a limit; one that always holds is none. */
export function compareBound(
  { limit, keyword, kind, before, after }: Bound,
  schemas: { readonly base: Resolved; readonly revision: Resolved },
  context: Context,
): void {
  if (before === after) return;
  const none = kind === "least" ? -Infinity : Infinity;
  const grows = (after ?? none) > (before ?? none);
  const isTighter = (kind === "least") === grows;
  const { base, revision } = schemas;
  const values: { before?: JsonValue; after?: JsonValue } = {
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
  note(context, `${limit}-${isTighter ? "tightened" : "loosened"}`, {
    base: base.pointer,
    revision: revision.pointer,
    parameters: { keyword },
    ...values,
  });
}
