import type { Source } from "../../ir/bundle.ts";
import type { Diagnostic } from "../../ir/diagnostic.ts";
import type { JsonValue } from "../../ir/json.ts";
import { parseSource } from "../parse/parse-source.ts";
import { keyOf, type Location } from "./location.ts";
import type { ReadReferenced } from "./read-referenced.ts";

/** A text that a document refers to, or a document itself. */
export interface Volume {
  readonly location: Location;
  /** Undefined for a document that is an input: its places are those of the bundle. */
  readonly source?: Source;
  readonly value: JsonValue;
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
  add(location: Location, value: JsonValue): void {
    const key = keyOf(location);
    if (!this.#volumes.has(key)) this.#volumes.set(key, { location, value });
  }

  /** Undefined for what was not fetched yet. */
  at(location: Location): Volume | Missing | undefined {
    return this.#volumes.get(keyOf(location));
  }

  /** Reads and parses what stands at a location. */
  async fetch(location: Location): Promise<void> {
    this.#volumes.set(keyOf(location), await this.#open(location));
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
    return parsed.value === undefined
      ? { kind: "missing" }
      : { location, source, value: parsed.value };
  }
}
