import type { Logger } from "./logger.js";

/** What the runtime looks for among the globals of a platform. */
export interface Platform {
  readonly fetch: unknown;
  readonly document?: object;
  readonly importScripts?: unknown;
  readonly console?: Logger;
  readonly process?: {
    readonly pid?: number;
    readonly env: { readonly [name: string]: string | undefined };
  };
}

/** The platform's globals; `process` is a real one where it has a `pid`. */
export const platform: Platform = globalThis;

/** Whether this is a page or a worker of a browser, whose `fetch` hides redirects and forbids cookies. */
export function isBrowser(): boolean {
  const { document, importScripts, process } = platform;
  return !process?.pid && !!(document || importScripts);
}

/** An environment variable; undefined where there is none. */
export function environmentVariable(name: string): string | undefined {
  try {
    return platform.process?.env[name];
  } catch {
    // Deno throws where it may not read the environment.
    return undefined;
  }
}
