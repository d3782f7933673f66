import { fieldOf, type Field, type Shape } from "../../ir/grammar.ts";
import { isJsonObject, member, type JsonValue } from "../../ir/json.ts";
import { child, type Pointer } from "../../ir/pointer.ts";
import { parseUrl } from "../network/parse-url.ts";

/** What the parts of a text say that they are called (JSON Schema 2020-12, core 8.2). */
export interface Declared {
  /** By the URI of `$id`, or in OpenAPI 3.2 of `$self`. */
  readonly resources: ReadonlyMap<string, Pointer>;
  /** The same the other way round: parts whose references are relative to a URI of their own. */
  readonly bases: ReadonlyMap<Pointer, string>;
  /** `$anchor` and `$dynamicAnchor`, behind the URI of what they stand in. */
  readonly anchors: ReadonlyMap<string, Pointer>;
  /** The same by name alone, of several the first. */
  readonly names: ReadonlyMap<string, Pointer>;
  /** Each `$dynamicAnchor`, by the schema that it is declared in or, in `$defs`, for. */
  readonly dynamic: ReadonlyMap<Pointer, ReadonlyMap<string, Pointer>>;
}

/** A value of a text, and what is known of it. */
interface Open {
  readonly value: JsonValue;
  readonly shape: Shape;
  readonly pointer: Pointer;
  readonly base: string;
}

/** Finds what the parts of a text are called; `base` is the URI of the text itself. */
export function findDeclared(
  value: JsonValue,
  shape: Shape,
  base: string,
): Declared {
  const resources = new Map<string, Pointer>([[base, ""]]);
  const bases = new Map<Pointer, string>([["", base]]);
  const anchors = new Map<string, Pointer>();
  const names = new Map<string, Pointer>();
  const dynamic = new Map<Pointer, Map<string, Pointer>>();
  const open: Open[] = [{ value, shape, pointer: "", base }];
  const walked = new Set<JsonValue>();
  // A list that grows while it is walked is walked to its new end.
  for (const at of open) {
    if (!isJsonObject(at.value) || walked.has(at.value)) continue;
    walked.add(at.value);
    const own = uriOf(at);
    if (own !== undefined) {
      bases.set(at.pointer, own);
      if (!resources.has(own)) resources.set(own, at.pointer);
    }
    const inner = own ?? at.base;
    for (const name of at.shape === "schema" ? anchorsOf(at.value) : []) {
      const anchor = `${inner}#${name}`;
      if (!anchors.has(anchor)) anchors.set(anchor, at.pointer);
      if (!names.has(name)) names.set(name, at.pointer);
    }
    const anchor = at.shape === "schema" && member(at.value, "$dynamicAnchor");
    if (typeof anchor === "string") {
      const owner = at.pointer.replace(/\/\$defs\/[^/]*$/, "");
      const declared = dynamic.get(owner) ?? new Map<string, Pointer>();
      dynamic.set(owner, declared.set(anchor, at.pointer));
    }
    for (const [key, held] of Object.entries(at.value)) {
      const field = fieldOf(at.shape, key);
      if (field === undefined) continue;
      const pointer = child(at.pointer, key);
      for (const [token, part] of partsOf(held, field)) {
        open.push({
          value: part,
          shape: field.shape,
          pointer: token === undefined ? pointer : child(pointer, token),
          base: inner,
        });
      }
    }
  }
  return { resources, bases, anchors, names, dynamic };
}

/** The URI of a reference, without its fragment; undefined where it is none. */
export function resolveUri(
  reference: string,
  base: string,
): string | undefined {
  const url = parseUrl(reference, base);
  if (url === undefined) return undefined;
  url.hash = "";
  return url.href;
}

function uriOf({ value, shape, pointer, base }: Open): string | undefined {
  if (shape !== "schema" && pointer !== "") return undefined;
  const written = member(value, shape === "schema" ? "$id" : "$self");
  return typeof written === "string" && written !== ""
    ? resolveUri(written, base)
    : undefined;
}

function anchorsOf(schema: JsonValue): readonly string[] {
  return ["$anchor", "$dynamicAnchor"].flatMap((keyword) => {
    const name = member(schema, keyword);
    return typeof name === "string" ? [name] : [];
  });
}

type Part = readonly [token: string | number | undefined, value: JsonValue];

function partsOf(held: JsonValue, { holds }: Field): readonly Part[] {
  if (holds === "map") return isJsonObject(held) ? Object.entries(held) : [];
  if (holds === "one") return [[undefined, held]];
  if (Array.isArray(held)) return [...held.entries()];
  return holds === "one or list" ? [[undefined, held]] : [];
}
