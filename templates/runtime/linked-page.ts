import { type Paging, type PropertyPath, valueAt } from "./paging.js";

/** The body has the URL of the next page; its query says what the parameters must be. */
export function urlPage({
  parameters,
  next,
  items,
}: {
  readonly parameters: readonly string[];
  readonly next: PropertyPath;
  readonly items: PropertyPath;
}): Paging {
  return {
    items,
    next: ({ body }) => fromUrl(valueAt(body, next), parameters),
  };
}

/** The same in the `Link` header (RFC 8288), with `rel="next"`. */
export function linkPage({
  parameters,
  items,
}: {
  readonly parameters: readonly string[];
  readonly items: PropertyPath;
}): Paging {
  return {
    items,
    next: ({ headers }) => fromUrl(nextLink(headers["link"]), parameters),
  };
}

/** The URL itself is not called: it might lead anywhere. */
function fromUrl(
  url: unknown,
  parameters: readonly string[],
): { readonly [key: string]: string } | undefined {
  if (typeof url !== "string" || url === "") return undefined;
  const query = new URLSearchParams(url.replace(/^[^?]*|#.*$/g, ""));
  const found = parameters.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The targets of a header are in angle brackets, each with parameters after it. */
function nextLink(header = ""): string | undefined {
  for (const [, url, attributes = ""] of header.matchAll(
    /<([^<>]*)>((?:"[^"]*"|[^",<])*)/g,
  ))
    for (const [, name = "", quoted, token = ""] of attributes.matchAll(
      /;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;"]+))/g,
    ))
      if (
        name.toLowerCase() === "rel" &&
        (quoted ?? token).toLowerCase().split(/\s+/).includes("next")
      )
        return url;
  return undefined;
}
