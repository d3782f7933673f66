import type { Source } from "../../ir/bundle.ts";
import type { Shape } from "../../ir/grammar.ts";
import { member, type JsonObject, type JsonValue } from "../../ir/json.ts";
import { tokensOf, type Pointer } from "../../ir/pointer.ts";
import { mapReferences, type Site } from "../bundle/map-references.ts";
import { findDeclared, resolveUri, type Declared } from "./find-declared.ts";
import { decodeFragment, referenceTo, valueAt } from "./resolve-reference.ts";
import { specialiseBases } from "./specialise-bases.ts";

/** What is known of a text besides its value. */
export interface TextContext {
  readonly base: string;
  readonly sources: readonly Source[];
  readonly isElsewhere?: (uri: string) => boolean;
}

/** A text in which references to what it declares itself are pointers. */
export interface ResolvedText {
  readonly value: JsonValue;
  /** Absent where the text declares nothing. */
  readonly declared?: Declared;
}

/**
 * Rewrites references to what a text declares by `$id`, `$anchor` or `$dynamicAnchor` to pointers
 * into it: nothing that is declared within is ever fetched, and no later stage knows such names. A
 * `$dynamicRef` means the place that it names, but in what a schema extends that declares it anew. `base` is the URI of the text; `sources` are what it was read from,
 * most of which hold no such keyword. What `isElsewhere` says another text declares is named in full.
 */
export function resolveDeclared(
  value: JsonValue,
  { base, sources, isElsewhere = () => false }: TextContext,
): ResolvedText {
  if (!sources.some(({ text }) => declaring.test(text))) return { value };
  const shape = shapeOf(value);
  const declared = findDeclared(value, shape, base);
  const text = { value, declared, isElsewhere };
  const references = new Map<Pointer, string>();
  const resolved = mapReferences(
    { value, shape, pointer: "" },
    {
      site: (site) => {
        const { node, pointer, reference } = site;
        if (isDynamic(node)) references.set(pointer, nameIn(reference));
        return withPointer(site, text);
      },
      mapped: (reference, pointer) =>
        pointerOf(reference, pointer, text) ?? reference,
    },
  );
  const dynamic = { references, anchors: declared.dynamic };
  return { value: specialiseBases(resolved, dynamic), declared };
}

function isDynamic(node: JsonObject): boolean {
  return Object.hasOwn(node, "$dynamicRef") && !Object.hasOwn(node, "$ref");
}

function nameIn(reference: string): string {
  return decodeFragment(reference.slice(reference.indexOf("#") + 1));
}

const declaring = /\$(?:id|self|anchor|dynamicAnchor|dynamicRef)\b/;

/** A text by itself does not say what it is: a document, a part of one, or a schema. */
function shapeOf(value: JsonValue): Shape {
  const isDocument = ["openapi", "swagger", "components", "paths"].some(
    (key) => member(value, key) !== undefined,
  );
  return isDocument ? "document" : "schema";
}

interface Text {
  readonly value: JsonValue;
  readonly declared: Declared;
  readonly isElsewhere: (uri: string) => boolean;
}

function withPointer(site: Site, text: Text): JsonValue {
  const { node, reference, pointer } = site;
  const target = pointerOf(reference, pointer, text);
  if (!isDynamic(node)) {
    return target === undefined ? node : { ...node, $ref: target };
  }
  const others = Object.entries(node).filter(([key]) => key !== "$dynamicRef");
  return Object.fromEntries([...others, ["$ref", target ?? reference]]);
}

/** What a reference at a place means in its own text, as a pointer; undefined where it stays. */
function pointerOf(
  reference: string,
  place: Pointer,
  { value, declared, isElsewhere }: Text,
): string | undefined {
  const { anchors, bases, names, resources } = declared;
  const own = nearest(bases, place);
  const uri = resolveUri(reference, bases.get(own) ?? "");
  if (uri === undefined) return undefined;
  const resource = resources.get(uri);
  const hash = reference.indexOf("#");
  if (resource === undefined) {
    const rest = hash === -1 ? "" : reference.slice(hash);
    return isElsewhere(uri) ? uri + rest : undefined;
  }
  const fragment = hash === -1 ? "" : decodeFragment(reference.slice(hash + 1));
  const isPointer = fragment === "" || fragment.startsWith("/");
  if (!isPointer) {
    const anchor = anchors.get(`${uri}#${fragment}`) ?? names.get(fragment);
    return anchor === undefined ? undefined : referenceTo(anchor);
  }
  const target = resource + fragment;
  // Authors give a schema an `$id` and go on with pointers into the document.
  return valueAt(value, tokensOf(target)) === undefined ||
    (target === fragment && hash === 0)
    ? undefined
    : referenceTo(target);
}

/** The pointer of the nearest part around a place, or there, that has a URI of its own. */
function nearest(bases: ReadonlyMap<Pointer, string>, place: Pointer): Pointer {
  return bases.has(place) || place === ""
    ? place
    : nearest(bases, place.slice(0, place.lastIndexOf("/")));
}
