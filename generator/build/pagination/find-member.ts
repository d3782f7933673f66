import type { PropertyPath } from "../../ir/pagination.ts";
import type { Schema } from "../../ir/schema.ts";
import type { FoundList } from "./find-list.ts";
import { behindReferences, membersOf, type FindSchema } from "./members-of.ts";
import {
  moreMembers,
  nextHolders,
  nextMembers,
  plainName,
} from "./paging-names.ts";

/** A scalar in a body that tells of the next page. */
export interface FoundMember {
  readonly path: PropertyPath;
  readonly kind: "url" | "string" | "number" | "boolean";
}

/** Where in a body to look: in itself, then where its list stands. */
interface Where {
  readonly body: Schema;
  readonly list: FoundList | undefined;
  readonly find: FindSchema;
}

/** What names the next page: the nearest to the surface. */
export function findNext(where: Where): FoundMember | undefined {
  return findBeside(where, nextMembers);
}

/** What says whether there is a next page. */
export function findMore(where: Where): FoundMember | undefined {
  const found = findBeside(where, moreMembers);
  return found?.kind === "boolean" ? found : undefined;
}

function findBeside(
  { body, list, find }: Where,
  names: ReadonlySet<string>,
): FoundMember | undefined {
  const found = findMember(body, names, find);
  const [holder, ...inner] = list?.path ?? [];
  if (found !== undefined || holder === undefined || inner.length === 0) {
    return found;
  }
  const beside = membersOf(body, find).find(({ name }) => name === holder);
  const nested =
    beside === undefined ? undefined : findMember(beside.schema, names, find);
  return nested && { ...nested, path: [holder, ...nested.path] };
}

function findMember(
  body: Schema,
  names: ReadonlySet<string>,
  find: FindSchema,
  depth = 0,
): FoundMember | undefined {
  const members = membersOf(body, find);
  for (const { name, schema } of members) {
    const found = names.has(plainName(name))
      ? scalarAt([name], schema, find)
      : undefined;
    if (found !== undefined) return found;
  }
  if (depth === deepest) return undefined;
  for (const { name, schema } of members) {
    if (!nextHolders.has(plainName(name))) continue;
    const found = findMember(schema, names, find, depth + 1);
    if (found !== undefined) return { ...found, path: [name, ...found.path] };
  }
  return undefined;
}

/** As in `meta.pagination.next`. */
const deepest = 2;

function scalarAt(
  path: PropertyPath,
  schema: Schema,
  find: FindSchema,
): FoundMember | undefined {
  const plain = withoutNull(behindReferences(schema, find), find);
  switch (plain.kind) {
    case "string":
      return { path, kind: isUrl(plain, schema) ? "url" : "string" };
    case "number":
    case "boolean":
      return { path, kind: plain.kind };
    case "object": {
      // As HAL and JSON:API have it: { next: { href } }.
      const link = plain.properties.find(({ name }) => name === "href");
      return link === undefined
        ? undefined
        : { path: [...path, link.name], kind: "url" };
    }
    default:
      return undefined;
  }
}

/** A union of null and one other is that other. */
function withoutNull(schema: Schema, find: FindSchema): Schema {
  if (schema.kind !== "union") return schema;
  const [only, ...others] = schema.variants.filter(
    ({ kind }) => kind !== "null",
  );
  return only === undefined || others.length > 0
    ? schema
    : behindReferences(only, find);
}

/** By its format, its name, an example, or its description. */
function isUrl(
  schema: Extract<Schema, { readonly kind: "string" }>,
  use: Schema,
): boolean {
  const { format } = schema;
  const example = use.docs.example ?? schema.docs.example;
  const description = use.docs.description ?? schema.docs.description ?? "";
  const last = plainName(use.pointer.split("/").at(-1) ?? "");
  return (
    format === "uri" ||
    format === "uri-reference" ||
    format === "url" ||
    /(?:url|uri|link|href)$/.test(last) ||
    /\b(?:URL|URI|link)\b/i.test(description) ||
    (typeof example === "string" && /^(?:https?:\/)?\//.test(example))
  );
}
