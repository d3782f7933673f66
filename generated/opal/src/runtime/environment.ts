/** What the runtime looks for among the globals of a platform. */
interface Platform {
  readonly fetch: unknown;
  readonly navigator?: { readonly userAgent?: string };
  readonly process?: {
    readonly env?: { readonly [name: string]: string | undefined };
  };
}

const platform: Platform = globalThis;

/** An environment variable; undefined where it is empty or there is no environment. */
export function environmentVariable(
  name: string | undefined,
): string | undefined {
  try {
    return (name && platform.process?.env?.[name]) || undefined;
  } catch {
    // Deno throws where it may not read the environment.
    return undefined;
  }
}

/** Whether this is a browser, which says itself who it is. */
export function isBrowser(): boolean {
  return /^Mozilla/.test(platform.navigator?.userAgent ?? "");
}
