import type { Authenticate } from "./call.js";
import type { SecurityScheme } from "./operation.js";
import { providing } from "./provide.js";
import { spareCredential } from "./spare-credential.js";

/** For an API all of whose operations need the same scheme; its name is the document's. */
export function oneScheme(name: string, scheme: SecurityScheme): Authenticate {
  const provide = providing();
  return async (call) => {
    const credential = await provide(
      call,
      call.options.auth?.[name] || spareCredential(call),
    );
    if (!credential)
      throw new Error(
        `set token, ${call.api.environment.token} or auth.${name}`,
      );
    await scheme(call, credential);
  };
}
