import { type Paging, type PropertyPath, valueAt } from "./paging.js";

/** The body says what the parameter must be for the next page; after the last, nothing. */
export function cursorPage({
  parameter,
  next,
  more = "",
  items,
}: {
  readonly parameter: string;
  readonly next: PropertyPath;
  /** What says whether there are more. */
  readonly more?: PropertyPath;
  readonly items: PropertyPath;
}): Paging {
  return {
    items,
    next({ body }) {
      const cursor = valueAt(body, next);
      return valueAt(body, more) === false || (cursor ?? "") === ""
        ? undefined
        : { [parameter]: cursor };
    },
  };
}
