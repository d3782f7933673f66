import type { OperationDescriptor } from "./operation.js";

/** An operation whose response is a page of a list. */
export interface PagedOperation extends OperationDescriptor {
  readonly page: Paging;
}

/** How the pages of a list follow each other. */
export interface Paging {
  /** Where a page has its items. */
  readonly items: PropertyPath;
  /** What changes in the params for the page after this one; undefined after the last. */
  readonly next: (
    page: ReceivedPage,
  ) => { readonly [key: string]: unknown } | undefined;
}

/** The name of a member of the body, or the names that lead to it; none: the body itself. */
export type PropertyPath = string | readonly string[];

/** A page, and what it was asked for with. */
export interface ReceivedPage {
  readonly body: unknown;
  readonly items: readonly unknown[];
  readonly headers: { readonly [name: string]: string | undefined };
  readonly params: { readonly [key: string]: unknown };
}

/** What stands at a path; undefined where there is nothing. */
export function valueAt(body: unknown, path: PropertyPath): unknown {
  return [path]
    .flat()
    .reduce<unknown>(
      (value, name) =>
        Object.hasOwn(Object(value), name) ? Object(value)[name] : undefined,
      body,
    );
}
