import { isJsonObject, member, type JsonObject } from "../ir/json.ts";
import { child, type Pointer } from "../ir/pointer.ts";
import type { Encoding, MediaType } from "../ir/operation.ts";
import { exampleOf } from "./docs.ts";
import { entries, present, text } from "./members.ts";
import { follow } from "./resolve.ts";
import type { Scope } from "./scope.ts";
import { buildStyle } from "./style.ts";

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
  const encodings = buildEncodings(source, { pointer, scope });
  const described = member(source, "schema");
  if (described === undefined) return { name, pointer, encodings };
  const schema = scope.schema(described, child(pointer, "schema"));
  const example = exampleOf(source, scope.document);
  if (example !== undefined) {
    scope.claim({ role: "example", value: example, schema, pointer });
  }
  return { name, pointer, schema, encodings };
}

function buildEncodings(
  media: JsonObject,
  { pointer, scope }: { readonly pointer: Pointer; readonly scope: Scope },
): readonly Encoding[] {
  const at = child(pointer, "encoding");
  return entries(media, "encoding").flatMap(([name, value]) => {
    if (!isJsonObject(value)) return [];
    const place = child(at, name);
    const isStyled = ["style", "explode", "allowReserved"].some((key) =>
      Object.hasOwn(value, key),
    );
    return [
      {
        name,
        hasHeaders: entries(value, "headers").length > 0,
        ...present({
          contentType: text(value, "contentType"),
          serialization: isStyled
            ? buildStyle(value, "query", { pointer: place, scope })
            : undefined,
        }),
      },
    ];
  });
}
