import type { Document } from "../../ir/document.ts";
import { groupBy } from "../../ir/group-by.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { OperationKey } from "../../ir/operation.ts";
import type { Pointer } from "../../ir/pointer.ts";
import type { SchemaId } from "../../ir/schema.ts";
import type { ReachedOperation } from "../change.ts";
import { keyOf } from "./key-of.ts";
import { marksIn, type Marks } from "./marks.ts";
import { promisesLess, stabilityOf, type Stability } from "./stability.ts";

/** How long a part of an API is there to stay, as far as its document says. */
export interface LifeStage {
  /** It, what is around it, or every operation that it reaches. */
  readonly deprecated: boolean;
  /** `x-sunset` as it is written. */
  readonly sunset: JsonValue | undefined;
  /** `x-stability-level` as it is written, its own or that of what is around it. */
  readonly stated: JsonValue | undefined;
  /** That, else the highest level of its operations; else stable. */
  readonly stability: Stability;
}

export interface LifeStages {
  readonly of: (
    pointer: Pointer,
    operations: readonly ReachedOperation[],
  ) => LifeStage;
  /** The deprecated ones among the values that an enum lists. */
  readonly deprecatedValues: (pointer: Pointer) => ReadonlySet<JsonValue>;
  /** Where a schema is referred to. */
  readonly referrersOf: (id: SchemaId) => readonly Pointer[];
  readonly has: (operation: ReachedOperation) => boolean;
}

/** Looks up what one version of a document says. */
export function createLifeStages(document: Document): LifeStages {
  const marks = marksIn(document);
  const places = new Map<OperationKey, Pointer>(
    document.operations.map(({ key, pointer }) => [key, pointer]),
  );
  const referrers = groupBy(marks, ([, { target }]) => target);
  /** The marks of a place and of what it refers to, then those of what is around it. */
  const chainOf = (pointer: Pointer): readonly Marks[] =>
    around(pointer).flatMap((place) => behind(place, marks));
  const operationMarks = (operation: ReachedOperation): readonly Marks[] =>
    chainOf(places.get(keyOf(operation)) ?? "");
  return {
    of: (pointer, operations) => {
      const own = chainOf(pointer);
      const reached = operations.map(operationMarks);
      const isOwn = own.some(({ deprecated }) => deprecated);
      const deprecating = isOwn ? [own] : reached;
      return {
        deprecated:
          isOwn ||
          (reached.length > 0 &&
            reached.every((each) => each.some(({ deprecated }) => deprecated))),
        sunset: extension("x-sunset", deprecating.flat()),
        stated: extension("x-stability-level", own),
        stability:
          level(own) ??
          reached
            .map((each) => level(each) ?? "stable")
            .reduce<Stability | undefined>(higher, undefined) ??
          "stable",
      };
    },
    deprecatedValues: (pointer) =>
      new Set(
        Array.from(marks).flatMap(([place, { deprecated, value }]) =>
          deprecated && value !== undefined && place.startsWith(`${pointer}/`)
            ? [value]
            : [],
        ),
      ),
    referrersOf: (id) => referrers.get(id)?.map(([place]) => place) ?? [],
    has: (operation) => places.has(keyOf(operation)),
  };
}

/** A place, and every place that it stands in. */
export function around(pointer: Pointer): readonly Pointer[] {
  const places: Pointer[] = [];
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    places.push(at);
  }
  return places;
}

function behind(
  pointer: Pointer,
  marks: ReadonlyMap<Pointer, Marks>,
): readonly Marks[] {
  const seen = new Set<Marks>();
  for (let at = marks.get(pointer); at !== undefined && !seen.has(at);) {
    seen.add(at);
    at = at.target === undefined ? undefined : marks.get(at.target);
  }
  return [...seen];
}

function extension(
  name: string,
  marks: readonly Marks[],
): JsonValue | undefined {
  return (
    marks
      .flatMap(({ extensions }) => extensions)
      .find((each) => each.name === name)?.value ?? undefined
  );
}

function level(marks: readonly Marks[]): Stability | undefined {
  return stabilityOf(extension("x-stability-level", marks));
}

function higher(one: Stability | undefined, other: Stability): Stability {
  return one !== undefined && promisesLess(other, one) ? one : other;
}
