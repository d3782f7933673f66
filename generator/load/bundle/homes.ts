import type { OpenApiVersion } from "../../ir/bundle.ts";
import { fieldOf, type Shape } from "../../ir/grammar.ts";
import { member, type JsonValue } from "../../ir/json.ts";
import { pointerOf, tokensOf, type Pointer } from "../../ir/pointer.ts";
import { valueAt } from "../references/resolve-reference.ts";
import type { ForeignTarget } from "./find-target.ts";
import { keyOf } from "./location.ts";
import { nameCandidates } from "./name-candidates.ts";
import { sectionsOf } from "./sections.ts";

/** Where a part of another text stands in the document. */
interface Home {
  readonly shape: Shape;
  readonly pointer: Pointer;
}

/** What was moved into the document from other texts, and the names that it has there. */
export class Homes {
  readonly #homes = new Map<string, readonly Home[]>();
  readonly #taken = new Set<Pointer>();
  readonly #sections: ReadonlyMap<Shape, Pointer>;

  constructor(version: OpenApiVersion) {
    this.#sections = sectionsOf(version);
  }

  /** Keeps a place from being assigned. */
  take(pointer: Pointer): void {
    this.#taken.add(pointer);
  }

  /** The place of a target, or of what it is a part of; undefined where it has none yet. */
  find({ volume, pointer }: ForeignTarget, shape: Shape): Pointer | undefined {
    const file = keyOf(volume.location);
    const tokens = tokensOf(pointer);
    for (let length = tokens.length; length >= 0; length -= 1) {
      const [before, rest] = [tokens.slice(0, length), tokens.slice(length)];
      const homes = this.#homes.get(`${file}#${pointerOf(...before)}`);
      const home = homes?.find((one) => shapeAt(one.shape, rest) === shape);
      if (home !== undefined && isPlain(volume.value, before, rest)) {
        return home.pointer + pointerOf(...rest);
      }
    }
    return undefined;
  }

  /** Gives a target this place. */
  settle(target: ForeignTarget, shape: Shape, pointer: Pointer): void {
    const place = `${keyOf(target.volume.location)}#${target.pointer}`;
    const earlier = this.#homes.get(place) ?? [];
    this.#homes.set(place, [...earlier, { shape, pointer }]);
  }

  /** Gives a target a place of its own; undefined for shapes that the document has no section for. */
  assign(target: ForeignTarget, shape: Shape): Pointer | undefined {
    const section = this.#sections.get(shape);
    if (section === undefined) return undefined;
    for (const name of nameCandidates(target)) {
      const pointer = section + pointerOf(name);
      if (this.#taken.has(pointer)) continue;
      this.#taken.add(pointer);
      this.settle(target, shape, pointer);
      return pointer;
    }
    return undefined;
  }
}

/** The shape of what stands so many tokens below an object of a shape, where the grammar knows it. */
function shapeAt(shape: Shape, tokens: readonly string[]): Shape | undefined {
  let at: Shape = shape;
  for (let index = 0; index < tokens.length; index += 1) {
    const field = fieldOf(at, tokens[index] ?? "");
    if (field === undefined) return undefined;
    const isItem = /^\d+$/.test(tokens[index + 1] ?? "");
    if (field.holds === "one or list" ? isItem : field.holds !== "one") {
      index += 1;
      if (index === tokens.length) return undefined;
    }
    at = field.shape;
  }
  return at;
}

/** True where no reference stands on the way: what it is replaced by has other parts. */
function isPlain(
  value: JsonValue,
  before: readonly string[],
  rest: readonly string[],
): boolean {
  return rest.every((_, index) => {
    const way = [...before, ...rest.slice(0, index)];
    return member(valueAt(value, way), "$ref") === undefined;
  });
}
