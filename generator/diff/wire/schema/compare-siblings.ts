import type { RefSchema, SchemaBase } from "../../../ir/schema.ts";
import { compareKeywords } from "./compare-keywords.ts";
import { compareNull } from "./compare-null.ts";
import { isEqual } from "./is-equal.ts";
import type { Resolved } from "./resolved.ts";
import type { Context, Walk } from "./walk.ts";

/**
 * Compares what stands beside two references; where they lead is compared elsewhere. What is said
 * beside the one and behind the other is the same, so that only a difference of both kinds counts.
 */
export function compareSiblings(
  base: RefSchema,
  revision: RefSchema,
  { context, walk }: { readonly context: Context; readonly walk: Walk },
): void {
  const isSame = {
    nullable: base.nullable === revision.nullable,
    deprecated: base.docs.deprecated === revision.docs.deprecated,
    default: isEqual(base.default, revision.default),
  };
  const isPlain = base.extensions.length + revision.extensions.length === 0;
  if (isPlain && Object.values(isSame).every(Boolean)) return;
  const before = walk.base.resolve(base);
  const after = walk.revision.resolve(revision);
  if (!isSame.nullable) {
    compareNull(
      { ...before, pointer: base.pointer },
      { ...after, pointer: revision.pointer },
      context,
    );
  }
  const siblings = (ref: RefSchema, resolved: Resolved): SchemaBase => {
    const { default: standard, docs } = resolved;
    const deprecated = !isSame.deprecated && docs.deprecated;
    return {
      pointer: ref.pointer,
      docs: { deprecated },
      nullable: false,
      access: ref.access,
      extensions: ref.extensions,
      ...(!isSame.default && standard !== undefined && { default: standard }),
    };
  };
  compareKeywords(siblings(base, before), siblings(revision, after), context);
}
