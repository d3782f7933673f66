import type { Encoding, MediaType } from "../../../ir/operation.ts";
import type { Schema } from "../../../ir/schema.ts";
import { note, type Context, type Walk } from "../schema/walk.ts";

/** Compares the media types of a body, and what each holds. */
export function compareContent(
  base: readonly MediaType[],
  revision: readonly MediaType[],
  { context, walk }: { readonly context: Context; readonly walk: Walk },
): void {
  const later = new Map(
    revision.map((media) => [identityOf(media, revision), media]),
  );
  for (const media of base) {
    const identity = identityOf(media, base);
    const other = later.get(identity);
    later.delete(identity);
    if (other === undefined) {
      note(context, "media-type-removed", {
        base: media.pointer,
        revision: null,
        parameters: { mediaType: media.name },
        before: media.name,
      });
      continue;
    }
    const { label } = context.root;
    const inner: Context = {
      ...context,
      root: {
        base: schemaOf(media).pointer,
        revision: schemaOf(other).pointer,
        // The usual media type goes without saying.
        label: base.length > 1 ? `${label} ${identity}` : label,
      },
    };
    compareEncodings(media, other, inner);
    walk.pair(schemaOf(media), schemaOf(other), inner);
  }
  for (const media of later.values()) {
    note(context, "media-type-added", {
      base: null,
      revision: media.pointer,
      parameters: { mediaType: media.name },
      after: media.name,
    });
  }
}

/** Without parameters such as `charset`, where that tells all of them apart. */
function identityOf({ name }: MediaType, all: readonly MediaType[]): string {
  const essence = essenceOf(name);
  const isUnique =
    all.filter((each) => essenceOf(each.name) === essence).length === 1;
  return isUnique ? essence : name;
}

function essenceOf(name: string): string {
  return (name.split(";")[0] ?? "").trim().toLowerCase();
}

/** A media type without a schema holds anything. */
function schemaOf({ schema, pointer }: MediaType): Schema {
  return (
    schema ?? {
      kind: "any",
      pointer,
      docs: { deprecated: false },
      nullable: false,
      access: "both",
      extensions: [],
    }
  );
}

function compareEncodings(
  base: MediaType,
  revision: MediaType,
  context: Context,
): void {
  const later = new Map(revision.encodings.map((each) => [each.name, each]));
  const parts = new Set([
    ...base.encodings.map(({ name }) => name),
    ...later.keys(),
  ]);
  for (const part of parts) {
    const earlier = base.encodings.find(({ name }) => name === part);
    const before = describe(earlier);
    const after = describe(later.get(part));
    if (before === after) continue;
    note(context, "encoding-changed", {
      base: base.pointer,
      revision: revision.pointer,
      parameters: { part },
      before,
      after,
    });
  }
}

function describe(encoding: Encoding | undefined): string {
  if (encoding === undefined) return "";
  const { contentType = "", serialization } = encoding;
  if (serialization === undefined) return contentType;
  const { explode, style } = serialization;
  return `${contentType} ${style}${explode ? " exploded" : ""}`.trim();
}
