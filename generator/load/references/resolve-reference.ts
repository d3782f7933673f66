import { member, type JsonObject, type JsonValue } from "../../ir/json.ts";
import { pointerOf, tokensOf, type Pointer } from "../../ir/pointer.ts";

/** Where a reference leads. */
type Resolution =
  | { readonly kind: "outside" }
  | { readonly kind: "nothing"; readonly tokens: readonly string[] }
  | {
      readonly kind: "found";
      readonly pointer: Pointer;
      readonly value: JsonValue;
    };

/** Follows a reference one step. */
export type Resolve = (reference: string) => Resolution;

/** Follows references of a document; each is looked up once, however often it stands there. */
export function createResolver(document: JsonObject): Resolve {
  const known = new Map<string, Resolution>();
  return (reference) => {
    const resolution =
      known.get(reference) ?? resolveReference(document, reference);
    known.set(reference, resolution);
    return resolution;
  };
}

function resolveReference(document: JsonObject, reference: string): Resolution {
  if (!reference.startsWith("#")) return { kind: "outside" };
  const fragment = decodeFragment(reference.slice(1));
  const isPointer = fragment === "" || fragment.startsWith("/");
  const tokens = isPointer ? tokensOf(fragment) : [fragment];
  const value = isPointer ? valueAt(document, tokens) : undefined;
  return value === undefined
    ? { kind: "nothing", tokens }
    : { kind: "found", pointer: pointerOf(...tokens), value };
}

/** The reference to a place of the document that it stands in. */
export function referenceTo(pointer: Pointer): string {
  return `#${pointer.replaceAll("%", "%25")}`;
}

/** The value at a pointer; undefined where nothing stands there. */
export function valueAt(
  document: JsonValue,
  tokens: readonly string[],
): JsonValue | undefined {
  return tokens.reduce<JsonValue | undefined>(entryOf, document);
}

function entryOf(
  value: JsonValue | undefined,
  token: string,
): JsonValue | undefined {
  if (!Array.isArray(value)) return member(value, token);
  return /^(?:0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
}

/** The fragment of a URI may be percent-encoded. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
