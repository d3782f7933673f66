import type { PropertyPath } from "../../ir/pagination.ts";
import type { Schema } from "../../ir/schema.ts";
import { behindReferences, membersOf, type FindSchema } from "./members-of.ts";
import { besideLists, mainLists, plainName } from "./paging-names.ts";

/** The list that a body is about. */
export interface FoundList {
  readonly path: PropertyPath;
  readonly item: Schema;
}

/**
 * The one list in a body: the body itself, a member, or a member of a member. Of several it is the
 * one that is called as lists of results are, or as the collection in the path is.
 */
export function findList(
  body: Schema,
  path: string,
  find: FindSchema,
): FoundList | undefined {
  const itself = listAt([], body, find);
  if (itself !== undefined) return itself;
  const members = membersOf(body, find);
  const direct = members.flatMap(
    ({ name, schema }) => listAt([name], schema, find) ?? [],
  );
  if (direct.length > 0) return theOne(direct, path);
  const nested = members.flatMap(({ name, schema }) =>
    membersOf(schema, find).flatMap(
      (inner) => listAt([name, inner.name], inner.schema, find) ?? [],
    ),
  );
  return theOne(nested, path);
}

function listAt(
  path: PropertyPath,
  schema: Schema,
  find: FindSchema,
): FoundList | undefined {
  const plain = behindReferences(schema, find);
  return plain.kind === "array" ? { path, item: plain.items } : undefined;
}

function theOne(
  lists: readonly FoundList[],
  path: string,
): FoundList | undefined {
  // A list that `allOf` declares again is one list, as declared last.
  const distinct = new Map(lists.map((list) => [list.path.join("\n"), list]));
  const all = [...distinct.values()];
  const own = all.filter((list) => !besideLists.has(nameOf(list)));
  const candidates = own.length > 0 ? own : all;
  if (candidates.length < 2) return candidates[0];
  const segments = path.split("/").filter((segment) => !/[{}]/.test(segment));
  const collection = plainName(segments.at(-1) ?? "");
  const called = candidates.filter((list) => nameOf(list) === collection);
  const main = candidates.filter((list) => mainLists.has(nameOf(list)));
  return only(called) ?? only(main);
}

function nameOf({ path }: FoundList): string {
  return plainName(path.at(-1) ?? "");
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
