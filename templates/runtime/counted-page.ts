import { type Paging, type PropertyPath, valueAt } from "./paging.js";

/** What a list that is counted goes by. */
interface Counted {
  readonly parameter: string;
  /** What says whether there are more; an empty page says so in any case. */
  readonly more?: PropertyPath;
  readonly items: PropertyPath;
}

/** Pages are counted; the first, where the call does not say which, is `first`. */
export function numberedPage({
  first = 1,
  ...list
}: Counted & { readonly first?: number }): Paging {
  return counted(list, first, () => 1);
}

/** Items are counted, from 0. */
export function offsetPage(list: Counted): Paging {
  return counted(list, 0, (items) => items.length);
}

function counted(
  { parameter, more = "", items }: Counted,
  first: number,
  step: (items: readonly unknown[]) => number,
): Paging {
  return {
    items,
    next({ body, items: found, params }) {
      return valueAt(body, more) === false || found.length === 0
        ? undefined
        : { [parameter]: Number(params[parameter] ?? first) + step(found) };
    },
  };
}
