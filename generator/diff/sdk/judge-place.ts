import type { ts as TypeScript } from "ts-morph";

import type { SdkVerdict, Way } from "../level.ts";
import { keysTypeOf, membersOf, type Found } from "./look-up.ts";
import { ts } from "./ts-morph.ts";

/** What no longer compiles at a place, by the way its values travel. */
export type Effect =
  /** It can't be read any more, or not be written. */
  | { readonly kind: "gone" }
  /** It must be given now. */
  | { readonly kind: "required" }
  /** It may be missing now. */
  | { readonly kind: "optional" }
  /** Keys that are not declared are no longer possible. */
  | { readonly kind: "keys" }
  /** Its values are others. */
  | { readonly kind: "type" }
  /** A value that code may compare with, or a variant that it may tell, is no longer one. */
  | { readonly kind: "variant"; readonly variant: TypeScript.Type }
  /** A constant of an enum is gone. */
  | { readonly kind: "constant"; readonly name: string }
  /** What stood in the place of the options are the params now. */
  | { readonly kind: "call" }
  /** Only code that builds responses by hand has to change. */
  | { readonly kind: "mock" };

/** What both packages have at a place. */
export interface PlaceStates {
  readonly base: Found | undefined;
  readonly revision: Found | undefined;
  readonly way: Way;
  readonly checker: TypeScript.TypeChecker;
}

/** How bad an effect is. */
export function verdictOf(effect: Effect | undefined): SdkVerdict {
  if (effect === undefined) return "none";
  return effect.kind === "mock" ? "mock" : "break";
}

/**
 * Compares what two packages have at a place. Requests are written by the user's code, so that the
 * new type must take what the old one took; responses are read by it, so that the old type must take
 * what the new one gives. Assignability alone misses what was removed: see diff.md of its design.
 */
export function judgePlace(states: PlaceStates): Effect | undefined {
  return states.way === "request" ? judgeWritten(states) : judgeRead(states);
}

function judgeWritten({
  base,
  revision,
  checker,
}: PlaceStates): Effect | undefined {
  if (base === undefined) {
    return revision === undefined || revision.optional
      ? undefined
      : { kind: "required" };
  }
  if (revision === undefined) return { kind: "gone" };
  if (base.optional && !revision.optional) return { kind: "required" };
  if (losesKeys(base, revision)) return { kind: "keys" };
  if (isSame(base, revision, checker)) return undefined;
  return checker.isTypeAssignableTo(base.type, revision.type)
    ? undefined
    : { kind: "type" };
}

function judgeRead({
  base,
  revision,
  checker,
}: PlaceStates): Effect | undefined {
  if (base === undefined) {
    return revision === undefined || revision.optional
      ? undefined
      : { kind: "mock" };
  }
  if (revision === undefined) return { kind: "gone" };
  if (!base.optional && revision.optional) return { kind: "optional" };
  if (losesKeys(base, revision)) return { kind: "keys" };
  const narrowed: Effect | undefined =
    base.optional && !revision.optional ? { kind: "mock" } : undefined;
  if (isSame(base, revision, checker)) return narrowed;
  if (!checker.isTypeAssignableTo(revision.type, base.type)) {
    return { kind: "type" };
  }
  const variant = lostVariant(base.type, revision.type, checker);
  if (variant !== undefined) return { kind: "variant", variant };
  return checker.isTypeAssignableTo(base.type, revision.type)
    ? narrowed
    : { kind: "mock" };
}

/** Whether code that tells the values or variants of a place apart still compiles, where some went. */
export function judgeLostVariant({
  base,
  revision,
  checker,
}: PlaceStates): Effect | undefined {
  const variant =
    base && revision && lostVariant(base.type, revision.type, checker);
  return variant && { kind: "variant", variant };
}

/** Null and undefined are no variants: who handles them where they no longer come harms nobody. */
function lostVariant(
  base: TypeScript.Type,
  revision: TypeScript.Type,
  checker: TypeScript.TypeChecker,
): TypeScript.Type | undefined {
  const members = membersOf(base).filter(
    ({ flags }) => !(flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)),
  );
  return members.length < 2
    ? undefined
    : members.find((member) => !checker.isTypeAssignableTo(member, revision));
}

/**
 * Whether two types read the same. A type with a name is its name: what changed within it is a change
 * of its own. So are the properties of what is declared as an interface.
 */
function isSame(
  base: Found,
  revision: Found,
  checker: TypeScript.TypeChecker,
): boolean {
  if (base.type.isClassOrInterface() && revision.type.isClassOrInterface()) {
    return (
      base.parent === undefined ||
      textOf(base.type, checker) === textOf(revision.type, checker)
    );
  }
  return writtenType(base, checker) === writtenType(revision, checker);
}

/** What a place has, as one would write it there. */
export function writtenType(
  found: Found,
  checker: TypeScript.TypeChecker,
): string {
  return textOf(found.type, checker, isOwn(found));
}

/** What a finding of this place is about itself: a root, or what an operation declares in its place. */
function isOwn({ parent, type }: Found): boolean {
  const [declaration] = type.aliasSymbol?.declarations ?? [];
  return (
    parent === undefined ||
    declaration?.getSourceFile().fileName.includes("/src/operations/") === true
  );
}

/** Keys that are not declared are no longer taken, or no longer read. */
function losesKeys(base: Found, revision: Found): boolean {
  return (
    keysTypeOf(base.type) !== undefined &&
    keysTypeOf(revision.type) === undefined
  );
}

/** A type as one would write it; expanded, what an alias stands for in place of its name. */
export function textOf(
  type: TypeScript.Type,
  checker: TypeScript.TypeChecker,
  expand: boolean = false,
): string {
  return checker.typeToString(
    type,
    undefined,
    ts.TypeFormatFlags.NoTruncation |
      ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
      (expand ? ts.TypeFormatFlags.InTypeAlias : 0),
  );
}
