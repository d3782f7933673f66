import { type Paging, type PropertyPath, valueAt } from "./paging.js";

/** The parameter takes a property of the last item, unless the body says that there are no more. */
export function lastItemPage({
  parameter,
  property,
  more = "",
  items,
}: {
  readonly parameter: string;
  readonly property: string;
  readonly more?: PropertyPath;
  readonly items: PropertyPath;
}): Paging {
  return {
    items,
    next(page) {
      const last = valueAt(page.items.at(-1), property);
      return valueAt(page.body, more) === false || (last ?? "") === ""
        ? undefined
        : { [parameter]: last };
    },
  };
}
