import type { Operation } from "../../ir/operation.ts";
import type {
  NextPage,
  Pagination,
  PropertyPath,
} from "../../ir/pagination.ts";
import { successesOf } from "../../ir/responses.ts";
import type { Schema } from "../../ir/schema.ts";
import { findList, type FoundList } from "./find-list.ts";
import { findMore, findNext, type FoundMember } from "./find-member.ts";
import { behindReferences, membersOf, type FindSchema } from "./members-of.ts";
import {
  pagingParameters,
  type PagingParameters,
} from "./paging-parameters.ts";
import { successBody } from "./success-body.ts";

/** What was found, or why nothing was; undefined where nothing looks like pages. */
export type PaginationFinding =
  | { readonly kind: "paged"; readonly pagination: Pagination }
  | { readonly kind: "not-paged"; readonly reason: string };

/** What an operation has that may tell of pages. */
interface Evidence {
  readonly operation: Operation;
  readonly list: FoundList;
  readonly parameters: PagingParameters;
  readonly next: FoundMember | undefined;
  /** Where the body says whether there is a next page. */
  readonly more: { readonly more?: PropertyPath };
  readonly find: FindSchema;
}

/** Infers from parameters and success body how the pages of an operation follow each other. */
export function findPagination(
  operation: Operation,
  find: FindSchema,
): PaginationFinding | undefined {
  if (operation.method !== "get") return undefined;
  const parameters = pagingParameters(operation, find);
  const asks = parameters.linked.length > 0;
  const body = successBody(operation);
  if (body === undefined) {
    return asks ? notPaged("its success is not one body of JSON") : undefined;
  }
  const list = findList(body, operation.path, find);
  const next = findNext({ body, list, find });
  if (list === undefined) {
    return asks ? notPaged("no one list stands in its response") : undefined;
  }
  const path = findMore({ body, list, find })?.path;
  const more = path === undefined ? {} : { more: path };
  const evidence = { operation, list, parameters, next, more, find };
  const page = nextPage(evidence);
  if (page !== undefined) {
    const pagination = { items: list.path, item: list.item, next: page };
    return { kind: "paged", pagination };
  }
  if (asks) return notPaged("its response does not name the next page");
  return next === undefined
    ? undefined
    : notPaged(
        `no parameter takes what "${next.path.join(".")}" of its response gives`,
      );
}

function notPaged(reason: string): PaginationFinding {
  return { kind: "not-paged", reason };
}

/** The surest evidence counts: what the response names, then links, then what can be counted. */
function nextPage(evidence: Evidence): NextPage | undefined {
  return (
    byUrl(evidence) ??
    byCursor(evidence) ??
    byLink(evidence) ??
    byLastItem(evidence) ??
    byOffset(evidence) ??
    byPage(evidence)
  );
}

function byUrl({ parameters, next }: Evidence): NextPage | undefined {
  return next?.kind === "url" && parameters.linked.length > 0
    ? { kind: "url", parameters: parameters.linked, url: next.path }
    : undefined;
}

/** A cursor is a text; a number is one where pages or items are counted. */
function byCursor({ parameters, next, more }: Evidence): NextPage | undefined {
  if (next === undefined || next.kind === "boolean" || next.kind === "url") {
    return undefined;
  }
  const { cursor, page, offset } = parameters;
  const parameter =
    cursor ?? (next.kind === "number" ? (page ?? offset) : undefined);
  return parameter === undefined
    ? undefined
    : { kind: "cursor", parameter, cursor: next.path, ...more };
}

function byLink({ operation, parameters }: Evidence): NextPage | undefined {
  const isDeclared = successesOf(operation).some(({ headers }) =>
    headers.some(({ name }) => name.toLowerCase() === "link"),
  );
  return isDeclared && parameters.linked.length > 0
    ? { kind: "link", parameters: parameters.linked }
    : undefined;
}

/** `starting_after` takes the id of the last item, where the response says whether there are more. */
function byLastItem(evidence: Evidence): NextPage | undefined {
  const { parameters, list, more, find } = evidence;
  const parameter = parameters.cursor;
  return parameter !== undefined &&
    more.more !== undefined &&
    hasId(list.item, find)
    ? { kind: "last-item", parameter, property: "id", ...more }
    : undefined;
}

/** Of several kinds of items each has one. */
function hasId(item: Schema, find: FindSchema): boolean {
  const plain = behindReferences(item, find);
  return plain.kind === "union"
    ? plain.variants.every((variant) => hasId(variant, find))
    : membersOf(plain, find).some(({ name }) => name === "id");
}

function byOffset({ parameters, more }: Evidence): NextPage | undefined {
  return parameters.offset === undefined || parameters.size === undefined
    ? undefined
    : { kind: "offset", parameter: parameters.offset, ...more };
}

/** Where the document does not say how the first page is counted, it is 1. */
function byPage(evidence: Evidence): NextPage | undefined {
  const { operation, parameters, more, find } = evidence;
  const parameter = parameters.page;
  const declared =
    parameter === undefined ? undefined : operation.parameters[parameter];
  if (parameter === undefined || declared === undefined) return undefined;
  const schema = behindReferences(declared.schema, find);
  const fallback = declared.schema.default ?? schema.default;
  const isFromZero = schema.kind === "number" && schema.minimum === 0;
  return {
    kind: "page",
    parameter,
    first: typeof fallback === "number" ? fallback : isFromZero ? 0 : 1,
    ...more,
  };
}
