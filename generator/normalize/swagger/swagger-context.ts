import type { Diagnostic } from "../../ir/diagnostic.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { pointerOf, tokensOf, type Pointer } from "../../ir/pointer.ts";

/** What the conversion of a document from OpenAPI 2.0 knows, and what it has found so far. */
export interface SwaggerContext {
  readonly document: JsonObject;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Notes that what stands at `to` in the result stood at `from` in the document. */
  readonly move: (to: Pointer, from: Pointer) => void;
}

/** An object and where it stands in the document as it was written. */
export interface Placed {
  readonly node: JsonObject;
  readonly from: Pointer;
}

const prefix = "#/parameters/";

/** A parameter, and where it stands: its reference followed, if it is one to a shared parameter. */
export function placeParameter(
  value: JsonValue,
  from: Pointer,
  { document }: SwaggerContext,
): Placed | undefined {
  if (!isJsonObject(value)) return undefined;
  const reference = member(value, "$ref");
  if (typeof reference !== "string") return { node: value, from };
  if (!reference.startsWith(prefix)) return undefined;
  const [name = "", ...rest] = tokensOf(`/${reference.slice(prefix.length)}`);
  const shared = member(member(document, "parameters"), name);
  return rest.length > 0 || !isJsonObject(shared)
    ? undefined
    : { node: shared, from: pointerOf("parameters", name) };
}

/** The media types that an operation, or else the document, names; JSON where none does. */
export function mediaTypesOf(
  key: "consumes" | "produces",
  operation: JsonObject | undefined,
  document: JsonObject,
): readonly string[] {
  for (const owner of [operation, document]) {
    const listed = member(owner, key);
    if (!Array.isArray(listed)) continue;
    const types = listed.filter((type) => typeof type === "string");
    if (types.length > 0) return types;
  }
  return ["application/json"];
}

/** An object of these members, less those that are undefined. */
export function objectOf(
  members: readonly (readonly [string, JsonValue | undefined])[],
): JsonObject {
  return Object.fromEntries(
    members.filter((one): one is [string, JsonValue] => one[1] !== undefined),
  );
}

/** The members of an object by the keys that pass. */
export function membersWhere(
  node: JsonObject,
  passes: (key: string) => boolean,
): readonly (readonly [string, JsonValue])[] {
  return Object.entries(node).filter(([key]) => passes(key));
}
