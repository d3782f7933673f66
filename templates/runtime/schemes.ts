import type { Authenticate } from "./call.js";
import type {
  HeldCredential,
  SecurityAlternatives,
  SecurityScheme,
} from "./operation.js";
import { type Provide, providing } from "./provide.js";
import { spareCredential } from "./spare-credential.js";

/**
 * For an API of several schemes, by the document's names. `usual` is for the operations
 * that say nothing themselves; the first alternative that has all its credentials is taken.
 */
export function schemes(
  known: { readonly [name: string]: SecurityScheme },
  usual: SecurityAlternatives,
): Authenticate {
  const providers = new Map<string, Provide>();
  return async (call) => {
    const { api, operation, options } = call;
    // Nothing is inherited: a scheme may be called "constructor".
    const auth = new Map(Object.entries(options.auth ?? {}));
    const alternatives = operation.security ?? usual;
    for (const names of alternatives) {
      const given = names.map(
        (name) => auth.get(name) || (names[1] ? "" : spareCredential(call)),
      );
      if (!given.every(Boolean)) continue;
      call.renewable = false;
      const credentials: (HeldCredential | undefined)[] = [];
      for (const [index, name] of names.entries()) {
        const provide = providers.get(name) ?? providing();
        providers.set(name, provide);
        credentials.push(await provide(call, given[index]));
      }
      if (!credentials.every(Boolean)) continue;
      for (const [index, name] of names.entries())
        await known[name]?.(call, credentials[index] ?? "");
      return;
    }
    if (alternatives[0])
      throw new Error(
        `set token, ${api.environment.token} or auth for ${alternatives.join(" or ")}`,
      );
  };
}
