import type { Operation } from "../../ir/operation.ts";
import type { ChosenPagination } from "../../ir/options.ts";
import type {
  NextPage,
  Pagination,
  PropertyPath,
} from "../../ir/pagination.ts";
import type { Schema } from "../../ir/schema.ts";
import { findList, type FoundList } from "./find-list.ts";
import { behindReferences, membersOf, type FindSchema } from "./members-of.ts";
import { successBody } from "./success-body.ts";

/** What the configuration says of the pages of an operation, or why that can't be. */
export function choosePagination(
  operation: Operation,
  chosen: ChosenPagination,
  find: FindSchema,
): Pagination | { readonly reason: string } {
  const body = successBody(operation);
  if (body === undefined) {
    return { reason: "the operation has no one success body of JSON" };
  }
  const list =
    chosen.items === undefined
      ? findList(body, operation.path, find)
      : listAt(body, pathOf(chosen.items), find);
  if (list === undefined) {
    return {
      reason:
        chosen.items === undefined
          ? "no one list stands in the response, so `items` must say where it is"
          : `no list stands at "${chosen.items}" of the response`,
    };
  }
  const next = nextPage(operation, chosen);
  return "reason" in next ? next : { items: list.path, item: list.item, next };
}

function nextPage(
  { parameters }: Operation,
  { by, parameter: name, next }: ChosenPagination,
): NextPage | { readonly reason: string } {
  const parameter = parameters.findIndex(
    (each) => each.in === "query" && each.name === name,
  );
  if (parameter === -1) {
    return { reason: `there is no query parameter "${name}"` };
  }
  switch (by) {
    case "page":
      return { kind: "page", parameter, first: 1 };
    case "offset":
      return { kind: "offset", parameter };
    case "link":
      return { kind: "link", parameters: [parameter] };
    case "last-item":
      return { kind: "last-item", parameter, property: next ?? "id" };
    case "cursor":
    case "url":
      if (next === undefined) {
        return { reason: "`next` must say where the response names it" };
      }
      return by === "cursor"
        ? { kind: "cursor", parameter, cursor: pathOf(next) }
        : { kind: "url", parameters: [parameter], url: pathOf(next) };
  }
}

/** `meta.next` as a path. */
function pathOf(text: string): PropertyPath {
  return text.split(".");
}

function listAt(
  body: Schema,
  path: PropertyPath,
  find: FindSchema,
): FoundList | undefined {
  let current: Schema | undefined = body;
  for (const step of path) {
    current = membersOf(current, find).find(
      ({ name }) => name === step,
    )?.schema;
    if (current === undefined) return undefined;
  }
  const list = behindReferences(current, find);
  return list.kind === "array" ? { path, item: list.items } : undefined;
}
