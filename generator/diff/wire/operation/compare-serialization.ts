import type { Parameter } from "../../../ir/operation.ts";
import type { Schema } from "../../../ir/schema.ts";
import type { Resolver } from "../schema/resolved.ts";
import { typeNames } from "../schema/type-names.ts";
import { note, type Context } from "../schema/walk.ts";
import type { ParameterPair } from "./match-parameters.ts";
import type { OperationSite } from "./operation-site.ts";

/** Compares how the value of a parameter is written, where that makes a difference. */
export function compareSerialization(
  { base, revision }: ParameterPair,
  {
    site: { walk },
    context,
  }: { readonly site: OperationSite; readonly context: Context },
): void {
  const at = {
    base: base.pointer,
    revision: revision.pointer,
    parameters: {},
  };
  const before = formOf(base, isCompound(base.schema, walk.base));
  const after = formOf(revision, isCompound(revision.schema, walk.revision));
  if (before.mediaType !== after.mediaType) {
    note(context, "parameter-media-type-changed", {
      ...at,
      before: before.mediaType,
      after: after.mediaType,
    });
  }
  if (before.mediaType !== null || after.mediaType !== null) return;
  if (base.in !== revision.in) return;
  const isDifferent =
    before.style !== null &&
    after.style !== null &&
    before.style !== after.style;
  if (isDifferent) {
    const values = { before: before.style, after: after.style };
    note(context, "parameter-style-changed", { ...at, ...values });
  }
  if (before.reserved !== after.reserved) {
    const values = { before: before.reserved, after: after.reserved };
    note(context, "parameter-reserved-changed", { ...at, ...values });
  }
}

/** How a list is written as text; undefined where the value is none. */
export function textOf({
  serialization,
}: Parameter): Context["text"] | undefined {
  if (serialization.kind !== "style") return undefined;
  return serialization.explode ? "exploded" : "joined";
}

interface Form {
  readonly mediaType: string | null;
  /** Null where the style makes no difference, for a single value outside the path. */
  readonly style: string | null;
  readonly reserved: boolean;
}

function formOf(
  { in: place, serialization }: Parameter,
  compound: boolean,
): Form {
  if (serialization.kind === "content") {
    const { name: mediaType } = serialization.media;
    return { mediaType, style: null, reserved: false };
  }
  const { allowReserved: reserved, explode, style } = serialization;
  if (compound) {
    const suffix = explode ? " exploded" : "";
    return { mediaType: null, style: `${style}${suffix}`, reserved };
  }
  return { mediaType: null, style: place === "path" ? style : null, reserved };
}

function isCompound(schema: Schema, { resolve }: Resolver): boolean {
  const types = typeNames(resolve(schema), resolve);
  return ["array", "object", "any"].some((type) => types.has(type));
}
