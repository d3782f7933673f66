import type { Operation } from "../../ir/operation.ts";
import type { Pagination, PropertyPath } from "../../ir/pagination.ts";

/** The way from page to page in words, as in `"cursor" takes "next", items in "results"`. */
export function describePagination(
  { items, next }: Pagination,
  operation: Operation,
): string {
  const where = items.length === 0 ? "the response" : quoted(items);
  return `${describeNext(next, operation)}, items in ${where}`;
}

function describeNext(
  next: Pagination["next"],
  { parameters }: Operation,
): string {
  const names = ("parameters" in next ? next.parameters : [next.parameter])
    .map((index) => `"${parameters[index]?.name ?? ""}"`)
    .join(" or ");
  switch (next.kind) {
    case "cursor":
      return `${names} takes ${quoted(next.cursor)}`;
    case "last-item":
      return `${names} takes "${next.property}" of the last item`;
    case "page":
      return `${names} counts pages from ${next.first}`;
    case "offset":
      return `${names} counts items`;
    case "url":
      return `${names} from the URL in ${quoted(next.url)}`;
    case "link":
      return `${names} from the Link header`;
  }
}

function quoted(path: PropertyPath): string {
  return `"${path.join(".")}"`;
}
