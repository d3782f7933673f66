import type { Schema } from "./schema.ts";

/** Names of properties, from a body inwards; empty: the body itself. */
export type PropertyPath = readonly string[];

/** How an operation gives a long list: in pages, each of which leads to the next. */
export interface Pagination {
  /** Where the items of a page stand in the success body. */
  readonly items: PropertyPath;
  readonly item: Schema;
  readonly next: NextPage;
}

/**
 * What leads from a page to the next; parameters are indices into `Operation.parameters`. `more` is
 * where the body says whether there is a next page.
 */
export type NextPage =
  | {
      /** The body names what the parameter must be; where it names nothing, the page is the last. */
      readonly kind: "cursor";
      readonly parameter: number;
      readonly cursor: PropertyPath;
      readonly more?: PropertyPath;
    }
  | {
      /** The parameter takes a property of the last item. */
      readonly kind: "last-item";
      readonly parameter: number;
      readonly property: string;
      readonly more?: PropertyPath;
    }
  | {
      /** Pages are counted, the first as `first`. */
      readonly kind: "page";
      readonly parameter: number;
      readonly first: number;
      readonly more?: PropertyPath;
    }
  | {
      /** Items are counted from 0. */
      readonly kind: "offset";
      readonly parameter: number;
      readonly more?: PropertyPath;
    }
  | {
      /** The body holds the URL of the next page; its query says what the parameters must be. */
      readonly kind: "url";
      readonly parameters: readonly number[];
      readonly url: PropertyPath;
    }
  | {
      /** The same in the `Link` header (RFC 8288). */
      readonly kind: "link";
      readonly parameters: readonly number[];
    };
