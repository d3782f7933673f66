import { isJsonObject, member, type JsonValue } from "../../ir/json.ts";
import { child, tokensOf } from "../../ir/pointer.ts";
import type { Declared } from "../references/find-declared.ts";
import { valueAt } from "../references/resolve-reference.ts";
import { findTarget, type Reach } from "./find-target.ts";
import type { ParsedSource } from "../parse/parsed-source.ts";
import type { Homes } from "./homes.ts";
import type { Location } from "./location.ts";
import { sectionsOf } from "./sections.ts";

/** A document, and where it came from. */
export interface Root extends ParsedSource {
  readonly base: Location;
  /** What its parts say that they are called. */
  readonly declared: Declared | undefined;
}

/**
 * Gives what a document's sections hold by reference alone the names that it has there, before any
 * other reference can give it another: `schemas: { Pet: { $ref: ./pet.yaml } }`.
 */
export function claimSections(
  { document, base, version }: Root,
  { homes, reach }: { readonly homes: Homes; readonly reach: Reach },
): void {
  for (const [shape, section] of sectionsOf(version)) {
    let names = valueAt(document, tokensOf(section));
    let at = base;
    const whole = member(names, "$ref");
    if (typeof whole === "string") {
      const target = findTarget({ reference: whole, shape, base }, reach);
      if (target.kind !== "foreign") continue;
      names = target.value;
      at = target.volume.location;
      for (const [name, value] of entriesOf(names)) {
        const part = { ...target, pointer: child(target.pointer, name), value };
        homes.settle(part, shape, child(section, name));
      }
    }
    for (const [name, value] of entriesOf(names)) {
      const pointer = child(section, name);
      homes.take(pointer);
      const reference = member(value, "$ref");
      if (
        typeof reference !== "string" ||
        Object.keys(value ?? {}).length > 1
      ) {
        continue;
      }
      const target = findTarget({ reference, shape, base: at }, reach);
      if (target.kind !== "foreign") continue;
      if (homes.find(target, shape) === undefined) {
        homes.settle(target, shape, pointer);
      }
    }
  }
}

function entriesOf(
  value: JsonValue | undefined,
): readonly (readonly [string, JsonValue])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}
