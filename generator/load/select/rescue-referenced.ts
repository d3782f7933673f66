import { isJsonObject, member, type JsonObject } from "../../ir/json.ts";
import { pointerOf, tokensOf, type Pointer } from "../../ir/pointer.ts";
import { mapReferences } from "../bundle/map-references.ts";
import { withMember } from "../bundle/with-member.ts";
import type { OriginTree } from "../edit/origin-tree.ts";
import {
  createResolver,
  referenceTo,
  valueAt,
} from "../references/resolve-reference.ts";
import { itemSections } from "./list-operations.ts";
import { referencesIn } from "./references-in.ts";

/** A document before and after operations were taken out of it. */
export interface Reduced {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly origins: OriginTree;
}

/**
 * Keeps the path items that went and that others refer into: they stand among the components then,
 * where none of their operations is one of the package, and the references follow.
 */
export function rescueReferenced({
  before,
  after,
  origins,
}: Reduced): JsonObject {
  const resolve = createResolver(before);
  const rescued = new Map<Pointer, Pointer>();
  const walked = new Set<JsonObject>();
  let document = after;
  const open = [...referencesIn(after, "document", walked)];
  // The list grows as it is gone through.
  for (const reference of open) {
    const target = resolve(reference);
    if (target.kind !== "found") continue;
    const [section = "", name = ""] = tokensOf(target.pointer);
    const from = pointerOf(section, name);
    const isPath = itemSections.some((each) => each === section);
    if (!isPath || rescued.has(from) || stands(target.pointer, after)) continue;
    const to = pointerOf("components", "pathItems", `${section} ${name}`);
    const item = member(member(before, section), name);
    if (!isJsonObject(item)) continue;
    rescued.set(from, to);
    origins.set(to, origins.at(from));
    document = withMember(document, tokensOf(to), item);
    open.push(...referencesIn(item, "pathItem", walked));
  }
  if (rescued.size === 0) return document;
  const moved = (reference: string): string => {
    const target = resolve(reference);
    if (target.kind !== "found") return reference;
    const [section = "", name = "", ...rest] = tokensOf(target.pointer);
    const home = rescued.get(pointerOf(section, name));
    return home === undefined || stands(target.pointer, after)
      ? reference
      : referenceTo(home + pointerOf(...rest));
  };
  const mapped = mapReferences(
    { value: document, shape: "document", pointer: "" },
    {
      site: ({ node, reference }) => {
        const $ref = moved(reference);
        return $ref === reference ? node : { ...node, $ref };
      },
      mapped: moved,
    },
  );
  return isJsonObject(mapped) ? mapped : document;
}

function stands(pointer: Pointer, document: JsonObject): boolean {
  return valueAt(document, tokensOf(pointer)) !== undefined;
}
