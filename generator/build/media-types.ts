import { member, type JsonObject } from "../ir/json.ts";
import { child, type Pointer } from "../ir/pointer.ts";
import type { MediaType } from "../ir/operation.ts";
import { exampleOf } from "./docs.ts";
import { entries } from "./members.ts";
import { follow } from "./resolve.ts";
import type { Scope } from "./scope.ts";

/** The `content` of a body, response, parameter or header. */
export function buildContent(
  owner: JsonObject,
  pointer: Pointer,
  scope: Scope,
): readonly MediaType[] {
  const at = child(pointer, "content");
  return entries(owner, "content").flatMap(([name, source]) => {
    const located = follow(scope.document, source, child(at, name));
    if (located === undefined) return [];
    const { pointer: place, value } = located;
    return [buildMediaType(name, value, { pointer: place, scope })];
  });
}

function buildMediaType(
  name: string,
  source: JsonObject,
  { pointer, scope }: { readonly pointer: Pointer; readonly scope: Scope },
): MediaType {
  const described = member(source, "schema");
  if (described === undefined) return { name, pointer };
  const schema = scope.schema(described, child(pointer, "schema"));
  const example = exampleOf(source, scope.document);
  if (example !== undefined) {
    scope.claim({ role: "example", value: example, schema, pointer });
  }
  return { name, pointer, schema };
}
