/**
 * What APIs call the parts of a page, in lower case and without anything but letters and digits:
 * `page[after]`, `next_page_token` and `@odata.nextLink` are `pageafter`, `nextpagetoken` and
 * `odatanextlink`.
 */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z\d]/g, "");
}

/** Query parameters that take what the page before named. */
export const cursorParameters = names(
  "cursor pagecursor pageafter after aftercursor nextcursor startcursor pagetoken nextpagetoken nexttoken token skiptoken continuationtoken continuation continue marker startingafter startafter startingtoken exclusivestartkey scrollid bookmark next nextpage lastkey",
);

/** Query parameters that count pages. */
export const pageParameters = names(
  "page pagenumber pagenum pageno pageindex currentpage",
);

/** Query parameters that count items. */
export const offsetParameters = names(
  "offset skip start startat startindex pageoffset",
);

/** Query parameters that say how long a page is. */
export const sizeParameters = names(
  "limit pagesize perpage size count max maxresults maxitems take top first rows num pagelimit resultsperpage itemsperpage results",
);

/** Query parameters that only the server's links know how to set. */
export const linkParameters = names("since before");

/** Members of a body that name the next page. */
export const nextMembers = names(
  "next nextcursor nextpagecursor cursor nextpagetoken nexttoken nextpage continuationtoken continue nextmarker endcursor after nextkey scrollid bookmark nextoffset nextpageoffset nexturl nextpageurl nextlink nextpagelink nextpageuri nexturi odatanextlink paginationtoken",
);

/** Members of a body that hold such members. */
export const nextHolders = names(
  "paging pagination page pageinfo meta metadata links cursors cursor responsemetadata",
);

/** Members of a body that say whether there is a next page. */
export const moreMembers = names(
  "hasmore hasnext hasnextpage more moreresults ismore",
);

/** Lists in a body that are not what it was asked for, if there are others. */
export const besideLists = names(
  "errors warnings messages links included facets aggregations",
);

/** Lists in a body that are what it was asked for, whatever lists stand beside them. */
export const mainLists = names(
  "data items results records values entries list content elements nodes objects rows resources",
);

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
