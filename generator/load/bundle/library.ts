import type { Source } from "../../ir/bundle.ts";
import type { Diagnostic } from "../../ir/diagnostic.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { parseSource } from "../parse/parse-source.ts";
import type { Declared } from "../references/find-declared.ts";
import { resolveDeclared } from "../references/resolve-declared.ts";
import { keyOf, uriOf, type Location } from "./location.ts";
import type { ReadReferenced } from "./read-referenced.ts";

/** A text that a document refers to, or a document itself. */
export interface Volume {
  readonly location: Location;
  /** Undefined for a document that is an input: its places are those of the bundle. */
  readonly source?: Source;
  readonly value: JsonValue;
  /** What its parts say that they are called; absent where they say nothing. */
  readonly declared?: Declared | undefined;
}

/** A part of a text that has a URI of its own. */
interface Declaration {
  readonly volume: Volume;
  readonly pointer: Pointer;
}

/** Why a text could not be had. Undefined reasons were reported already, where the fault is. */
export interface Missing {
  readonly kind: "missing";
  readonly problem?:
    | { readonly kind: "not-found"; readonly nearest?: string }
    | { readonly kind: "refused"; readonly reason: string };
}

/** The texts of a run, each read and parsed once. */
export class Library {
  readonly #read: ReadReferenced;
  readonly #volumes = new Map<string, Volume | Missing>();
  readonly #declarations = new Map<string, Declaration>();
  readonly #sources: Source[] = [];
  readonly #diagnostics: Diagnostic[] = [];

  constructor(read: ReadReferenced) {
    this.#read = read;
  }

  /** What was read for references, in order. */
  get sources(): readonly Source[] {
    return this.#sources;
  }

  /** What is wrong with those texts. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Puts a document there that was read already. The first of one name is the one that counts. */
  add(volume: Volume): void {
    const key = keyOf(volume.location);
    if (!this.#volumes.has(key)) this.#keep(key, volume);
  }

  /** The text, and the place in it, that declares a URI its own; undefined where none does. */
  declaring(uri: string): Declaration | undefined {
    return this.#declarations.get(uri);
  }

  /** Undefined for what was not fetched yet. */
  at(location: Location): Volume | Missing | undefined {
    return this.#volumes.get(keyOf(location));
  }

  /** Reads and parses what stands at a location. */
  async fetch(location: Location): Promise<void> {
    this.#keep(keyOf(location), await this.#open(location));
  }

  #keep(key: string, volume: Volume | Missing): void {
    this.#volumes.set(key, volume);
    if ("kind" in volume) return;
    for (const [uri, pointer] of volume.declared?.resources ?? []) {
      if (!this.#declarations.has(uri)) {
        this.#declarations.set(uri, { volume, pointer });
      }
    }
  }

  async #open(location: Location): Promise<Volume | Missing> {
    const found = await this.#read(location);
    this.#diagnostics.push(...found.diagnostics);
    if (found.value === undefined) return { kind: "missing" };
    if ("kind" in found.value) {
      return { kind: "missing", problem: found.value };
    }
    const source = found.value;
    this.#sources.push(source);
    const parsed = await parseSource(source);
    this.#diagnostics.push(...parsed.diagnostics);
    if (parsed.value === undefined) return { kind: "missing" };
    const resolved = resolveDeclared(parsed.value, {
      base: uriOf(location),
      sources: [source],
      isElsewhere: (uri) => this.#declarations.has(uri),
    });
    return { location, source, ...resolved };
  }
}
