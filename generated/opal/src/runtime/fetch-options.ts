/** What the platform's own `fetch` takes beside the URL. */
export type FetchInit = NonNullable<Parameters<typeof globalThis.fetch>[1]>;

/** Any body that the platform's `fetch` can send. */
export type RequestBody = NonNullable<FetchInit["body"]>;

/**
 * Options handed to `fetch` as they are: `credentials`, `cache`, `keepalive`,
 * and the platform's own, such as `dispatcher` (Node.js) or `cf` (workers).
 * What the runtime sets itself (method, headers, body, signal, redirect) can't
 * be replaced here.
 */
export type FetchOptions = Omit<
  FetchInit,
  "method" | "headers" | "body" | "signal" | "redirect"
> & { readonly [option: string]: unknown };
