import type { Origin } from "../../ir/bundle.ts";
import type { Shape } from "../../ir/grammar.ts";
import { isJsonObject, type JsonValue } from "../../ir/json.ts";
import { child, tokensOf, type Pointer } from "../../ir/pointer.ts";
import {
  findTarget,
  type Failure,
  type ForeignTarget,
  type Reach,
} from "./find-target.ts";
import { referenceTo } from "../references/resolve-reference.ts";
import type { Homes } from "./homes.ts";
import type { Volume } from "./library.ts";
import {
  mapReferences,
  mapReferencesInMap,
  type Replace,
  type Site,
  type Walked,
} from "./map-references.ts";

/** A part of another text that has a name in the document, and is still to be put there. */
export interface Addition {
  readonly pointer: Pointer;
  readonly shape: Shape;
  readonly target: ForeignTarget;
}

/** How deep parts may stand inside each other that have no section to stand in. */
const maximumDepth = 500;

/** Rewrites references so that all point into the document. */
export class Rewriter {
  readonly additions: Addition[] = [];
  readonly failures = new Map<Pointer, Failure>();
  #origins: Origin[] = [];
  readonly #homes: Homes;
  readonly #reach: Reach;

  constructor(homes: Homes, reach: Reach) {
    this.#homes = homes;
    this.#reach = reach;
  }

  /** Where the parts came from that were put in place since this was last asked. */
  takeOrigins(): readonly Origin[] {
    const origins = this.#origins;
    this.#origins = [];
    return origins;
  }

  /** A value of a text, its references rewritten. */
  rewrite(walked: Walked, volume: Volume): JsonValue {
    return mapReferences(walked, this.#replacing(volume));
  }

  /** The part of another text that stands at a place of the document. */
  place({ pointer, shape, target }: Addition): JsonValue {
    this.#note(target, pointer);
    return this.rewrite({ value: target.value, shape, pointer }, target.volume);
  }

  #replacing(volume: Volume): Replace {
    return {
      site: (site) => this.#atSite(site, volume),
      mapped: (reference, pointer) => this.#mapped(reference, pointer, volume),
    };
  }

  #atSite(site: Site, volume: Volume): JsonValue {
    const { node, reference, shape } = site;
    const base = volume.location;
    const target = findTarget({ reference, shape, base }, this.#reach);
    switch (target.kind) {
      case "document":
        return target.reference === reference
          ? node
          : { ...node, $ref: target.reference };
      case "foreign":
        return site.holds === "map"
          ? this.#placeMap(site, target)
          : this.#refer(site, target);
      case "unread":
        return this.#fail(site, volume, { kind: "reported" });
      case "failed":
        return this.#fail(site, volume, target.failure);
    }
  }

  #refer(site: Site, target: ForeignTarget): JsonValue {
    const { node, shape, pointer } = site;
    const home = this.#homes.find(target, shape) ?? this.#house(site, target);
    if (home === undefined) {
      const reason = "parts stand too deep inside each other";
      return this.#fail(site, target.volume, { kind: "refused", reason });
    }
    if (home !== pointer) return { ...node, $ref: referenceTo(home) };
    const placed = this.place({ pointer, shape, target });
    if (!isJsonObject(placed)) return placed;
    const siblings = Object.entries(node).filter(([key]) => key !== "$ref");
    return Object.fromEntries([...Object.entries(placed), ...siblings]);
  }

  /** What has no section stands where it is first referred to. */
  #house(
    { shape, pointer }: Pick<Site, "shape" | "pointer">,
    target: ForeignTarget,
  ): Pointer | undefined {
    const assigned = this.#homes.assign(target, shape);
    if (assigned !== undefined) {
      this.additions.push({ pointer: assigned, shape, target });
      return assigned;
    }
    if (tokensOf(pointer).length > maximumDepth) return undefined;
    this.#homes.settle(target, shape, pointer);
    return pointer;
  }

  #placeMap({ shape, pointer }: Site, target: ForeignTarget): JsonValue {
    this.#note(target, pointer);
    const { value, volume } = target;
    const walked = { value, shape, pointer };
    return mapReferencesInMap(walked, this.#replacing(volume));
  }

  #mapped(reference: string, pointer: Pointer, volume: Volume): string {
    const citation = {
      reference,
      shape: "schema",
      base: volume.location,
    } as const;
    const target = findTarget(citation, this.#reach);
    if (target.kind === "document") return target.reference;
    if (target.kind !== "foreign") return qualified(reference, volume);
    const site = { shape: "schema", pointer } as const;
    const home =
      this.#homes.find(target, "schema") ?? this.#house(site, target);
    return home === undefined ? reference : referenceTo(home);
  }

  /** A reference that leads nowhere must not lead anywhere by chance in the document. */
  #fail(
    { node, reference, pointer }: Site,
    volume: Volume,
    failure: Failure,
  ): JsonValue {
    this.failures.set(child(pointer, "$ref"), failure);
    const named = qualified(reference, volume);
    return named === reference ? node : { ...node, $ref: named };
  }

  /** Sources are told apart by their index once all are known. */
  #note(
    { volume, pointer: sourcePointer }: ForeignTarget,
    pointer: Pointer,
  ): void {
    const source = this.#reach.library.sources.findIndex(
      (one) => one === volume.source,
    );
    this.#origins.push({ pointer, source, sourcePointer });
  }
}

function qualified(reference: string, { source }: Volume): string {
  return source !== undefined && reference.startsWith("#")
    ? source.name + reference
    : reference;
}
