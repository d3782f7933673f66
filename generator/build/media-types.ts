import { diagnose } from "../ir/diagnostic.ts";
import { isJsonObject, member, type JsonObject } from "../ir/json.ts";
import { child, type Pointer } from "../ir/pointer.ts";
import { isStreamKind, mediaKind } from "../ir/media-kind.ts";
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
  const all = entries(owner, "content");
  const known = all.filter(([name]) => name.includes("/"));
  if (known.length > 0 && known.length < all.length) {
    reportUnknown(all, at, scope);
  }
  return (known.length > 0 ? known : all).flatMap(([name, source]) => {
    const located = follow(scope.document, source, child(at, name));
    if (located === undefined) return [];
    const { pointer: place, value } = located;
    return [buildMediaType(name, value, { pointer: place, scope })];
  });
}

function reportUnknown(
  content: readonly (readonly [string, unknown])[],
  at: Pointer,
  scope: Scope,
): void {
  for (const [name] of content) {
    if (name.includes("/")) continue;
    const place = { pointer: child(at, name) };
    scope.report(diagnose("unknown-media-type", place, { name }));
  }
}

function buildMediaType(
  name: string,
  source: JsonObject,
  { pointer, scope }: { readonly pointer: Pointer; readonly scope: Scope },
): MediaType {
  const encodings = buildEncodings(source, { pointer, scope });
  const isStream = isStreamKind(mediaKind(name));
  const items = isStream ? member(source, "itemSchema") : undefined;
  const described = items ?? member(source, "schema");
  if (described === undefined) return { name, pointer, encodings };
  const key = items === undefined ? "schema" : "itemSchema";
  const whole = scope.schema(described, child(pointer, key));
  // A schema of the whole describes a list of the items (OpenAPI 3.2.0, 4.14.4).
  const schema =
    items === undefined && isStream && whole.kind === "array"
      ? whole.items
      : whole;
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
