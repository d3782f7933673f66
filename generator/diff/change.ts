import type { JsonValue } from "../ir/json.ts";
import type { OperationKey } from "../ir/operation.ts";
import type { Pointer } from "../ir/pointer.ts";
import type { SchemaId } from "../ir/schema.ts";
import type { ChangeCode, ParametersOf } from "./catalogue/catalogue.ts";
import type { Level, PolicyVerdict, SdkVerdict, Way } from "./level.ts";

/** Something of both versions; null where it is in one of them only. */
export interface Sides<Value> {
  readonly base: Value | null;
  readonly revision: Value | null;
}

/**
 * One difference, as a layer finds it: plain data, without a verdict. What each code means, and how
 * bad it is, says the catalogue.
 */
export type Change = ChangeOf<ChangeCode>;

export interface ChangeOf<Code extends ChangeCode> extends ChangePlace {
  readonly code: Code;
  readonly parameters: ParametersOf<Code>;
}

/** Where a change is, what it changes, and whom it reaches. */
export interface ChangePlace {
  /** For people: `User.tags[]`, `GET /users query page_size`. The same wherever it is met. */
  readonly where: string;
  readonly location: Sides<Pointer>;
  /** What the change belongs to: the nearest thing around it that has a name in the package. */
  readonly subject: Subject;
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly ways: readonly Way[];
  readonly operations: readonly OperationKey[];
}

/** What the sdk layer finds again in the packages: see `Naming`. */
export type Subject =
  | ({ readonly kind: "schema" } & Sides<SchemaId>)
  | ({ readonly kind: "operation" } & Sides<OperationKey>)
  | { readonly kind: "document" };

export type Layer = "wire" | "sdk" | "names" | "policy";

/** Which way the value travels that changed. */
export type Direction = Way | "both";

/** A change with its verdicts: what reports show, and what `--format json` is written from. */
export interface Finding {
  readonly code: ChangeCode;
  /** The wire verdict. */
  readonly level: Level;
  readonly sdk: SdkVerdict;
  readonly policy: PolicyVerdict;
  /** Which layers have found it. */
  readonly layers: readonly Layer[];
  /** Null where no value travels. */
  readonly direction: Direction | null;
  /** Those of the base that it reaches, else of the revision, in the order of their document. */
  readonly operations: readonly ReachedOperation[];
  /** Exports of the base's package, else of the revision's, that it touches. */
  readonly symbols: readonly string[];
  readonly where: string;
  readonly subject: Subject;
  readonly location: Sides<Pointer>;
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly message: string;
  readonly help: string;
  /** The same for as long as it is the same change of the same thing, wherever that stands. */
  readonly fingerprint: string;
  /** A program that compiles against the base's package and not against the revision's. */
  readonly witness?: string;
  /**
   * Asked for, what must be taken back along with this change for the witness to compile: fingerprints,
   * none where it is this change alone. Null where no way was found to tell.
   */
  readonly proof?: readonly string[] | null;
  /** Why it does not count. */
  readonly accepted?: string;
}

export interface ReachedOperation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
}

/** Something that could not be compared, and why. */
export interface NotJudged {
  readonly side: "base" | "revision" | "both";
  readonly code: string;
  readonly message: string;
  readonly pointer: Pointer | null;
}

export interface Comparison {
  /** The worst first. */
  readonly findings: readonly Finding[];
  readonly notJudged: readonly NotJudged[];
}
