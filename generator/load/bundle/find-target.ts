import type { Shape } from "../../ir/grammar.ts";
import { isJsonObject, member, type JsonValue } from "../../ir/json.ts";
import { pointerOf, tokensOf, type Pointer } from "../../ir/pointer.ts";
import { nearestReference } from "../references/nearest-reference.ts";
import {
  decodeFragment,
  referenceTo,
  valueAt,
} from "../references/resolve-reference.ts";
import { refersFrom } from "../references/refers-from.ts";
import type { Library, Missing, Volume } from "./library.ts";
import { resolveUri } from "../references/find-declared.ts";
import { keyOf, uriOf, type Location } from "./location.ts";
import { locateReference } from "./locate-reference.ts";

/** What a reference names. */
export type Target =
  | { readonly kind: "document"; readonly reference: string }
  | ForeignTarget
  | { readonly kind: "unread"; readonly location: Location }
  | { readonly kind: "failed"; readonly failure: Failure };

/** A part of a text that is none of the inputs. */
export interface ForeignTarget {
  readonly kind: "foreign";
  readonly volume: Volume;
  readonly pointer: Pointer;
  readonly value: JsonValue;
}

/**
 * Why a reference leads nowhere; "reported": the text that it names is faulty itself, "unread": it
 * came by an overlay, when all texts had been read.
 */
export type Failure =
  | { readonly kind: "reported" }
  | { readonly kind: "unread" }
  | { readonly kind: "circular" }
  | { readonly kind: "refused"; readonly reason: string }
  | {
      readonly kind: "nothing";
      readonly in: "file" | "folder";
      readonly nearest?: string;
    };

/** What finds targets: what was read, and which hosts may be asked. */
export interface Reach {
  readonly library: Library;
  readonly allowedHosts: ReadonlySet<string>;
}

/** A reference as it stands in some text. */
export interface Citation {
  readonly reference: string;
  readonly shape: Shape;
  readonly base: Location;
}

/** Follows a reference to what is no reference itself, as far as texts are read. */
export function findTarget(citation: Citation, reach: Reach): Target {
  const passed = new Set<string>();
  let next = citation;
  for (;;) {
    const target = step(next, reach);
    if (target.kind !== "foreign") return target;
    const further = member(target.value, "$ref");
    const isAlias =
      typeof further === "string" &&
      Object.keys(target.value ?? {}).length === 1 &&
      refersFrom(citation.shape);
    if (!isAlias) return target;
    const { location } = target.volume;
    const place = `${keyOf(location)}#${target.pointer}`;
    if (passed.has(place)) return failed({ kind: "circular" });
    passed.add(place);
    next = { ...citation, reference: further, base: location };
  }
}

function step({ reference, base }: Citation, reach: Reach): Target {
  const hash = reference.indexOf("#");
  const address = hash === -1 ? reference : reference.slice(0, hash);
  const fragment = hash === -1 ? "" : reference.slice(hash + 1);
  const uri = address === "" ? undefined : resolveUri(address, uriOf(base));
  const declared = uri === undefined ? undefined : reach.library.declaring(uri);
  if (declared !== undefined) {
    return partAt(declared.volume, { ...declared, fragment, address });
  }
  const located =
    address === ""
      ? ({ kind: "located", location: base } as const)
      : locateReference(address, base, reach.allowedHosts);
  if (located.kind === "refused") return failed(located);
  const volume = reach.library.at(located.location);
  if (volume === undefined) {
    return { kind: "unread", location: located.location };
  }
  if ("kind" in volume) return failed(failureOf(volume));
  return partAt(volume, { pointer: "", fragment, address });
}

interface Cited {
  /** Of the part that the address names. */
  readonly pointer: Pointer;
  /** As it is written: a pointer below that part, or an anchor in it. */
  readonly fragment: string;
  readonly address: string;
}

function partAt(volume: Volume, { pointer, fragment, address }: Cited): Target {
  const { source, value, declared } = volume;
  const decoded = decodeFragment(fragment);
  const isPointer = decoded === "" || decoded.startsWith("/");
  const anchor = isPointer ? undefined : declared?.names.get(decoded);
  if (source === undefined) {
    const kept =
      anchor === undefined
        ? referenceTo(pointer) + fragment
        : referenceTo(anchor);
    return { kind: "document", reference: kept };
  }
  const place = anchor ?? (isPointer ? pointer + decoded : undefined);
  const tokens = place === undefined ? [decoded] : tokensOf(place);
  const found = place === undefined ? undefined : valueAt(value, tokens);
  if (found !== undefined) {
    const target = pointerOf(...tokens);
    return { kind: "foreign", volume, pointer: target, value: found };
  }
  const nearest = isJsonObject(value)
    ? nearestReference(value, tokens)
    : undefined;
  return failed({
    kind: "nothing",
    in: "file",
    ...(nearest !== undefined && { nearest: address + nearest }),
  });
}

function failureOf({ problem }: Missing): Failure {
  if (problem === undefined) return { kind: "reported" };
  return problem.kind === "refused"
    ? problem
    : { ...problem, kind: "nothing", in: "folder" };
}

function failed(failure: Failure): Target {
  return { kind: "failed", failure };
}
