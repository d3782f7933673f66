import { base64 } from "./base64.js";
import { bearer } from "./bearer.js";
import type { OAuth2Credential } from "./credential.js";
import type { RequestDraft, SecurityScheme } from "./operation.js";

/** A token that was asked for; times by `performance.now()`. */
interface HeldToken {
  readonly text: Promise<string>;
  readonly askedAt: number;
  expiresAt: number;
}

/**
 * OAuth 2: a token that the user has, or one that is got with client credentials
 * (RFC 6749, 4.4), once for all calls of the client.
 */
export function oauth2(tokenUrl?: string): SecurityScheme {
  const held = new WeakMap<OAuth2Credential, HeldToken>();
  return async (draft, credential) => {
    if (typeof credential === "string" || !("clientId" in credential))
      return bearer(draft, credential);
    const { clientId, clientSecret } = credential;
    const client = base64(
      [clientId, clientSecret].map(encodeURIComponent).join(":"),
    );
    draft.secrets.push(clientSecret, client);
    let token = held.get(credential);
    if (
      !token ||
      token.askedAt <= draft.staleBefore ||
      token.expiresAt <= performance.now()
    ) {
      const fresh: HeldToken = {
        askedAt: performance.now(),
        expiresAt: Infinity,
        text: fetchToken({ client, credential, tokenUrl, draft }).then(
          ({ text, lifetime }) => {
            // A margin, so that none expires on its way.
            fresh.expiresAt =
              performance.now() + lifetime - Math.min(lifetime / 2, 60_000);
            return text;
          },
        ),
      };
      token = fresh;
      held.set(credential, fresh);
      fresh.text.catch(() => {
        if (held.get(credential) === fresh) held.delete(credential);
      });
    }
    const text = await token.text;
    draft.secrets.push(text);
    return bearer(draft, text);
  };
}

/** Asks for a token; its lifetime is in milliseconds. */
async function fetchToken({
  client,
  credential: { scopes, tokenUrl: ownUrl },
  tokenUrl,
  draft: {
    options: { fetch: send = fetch },
  },
}: {
  readonly client: string;
  readonly credential: OAuth2Credential;
  readonly tokenUrl: string | undefined;
  readonly draft: RequestDraft;
}): Promise<{ readonly text: string; readonly lifetime: number }> {
  const url = ownUrl ?? tokenUrl;
  if (!url) throw new Error("the credential needs a tokenUrl");
  const form = new URLSearchParams({ grant_type: "client_credentials" });
  if (scopes) form.set("scope", scopes.join(" "));
  const response = await send(url, {
    method: "POST",
    headers: {
      accept: "application/json",
      authorization: `Basic ${client}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: form.toString(),
    redirect: "error",
    // Not the call's own: others may wait for the same token.
    signal: AbortSignal.timeout(60_000),
  });
  const {
    access_token: text,
    expires_in: seconds,
    error,
  } = Object(await response.json().catch(() => undefined));
  if (!response.ok || typeof text !== "string")
    throw new Error(
      `the token endpoint answered ${response.status}${error ? `: ${error}` : ""}`,
    );
  return { text, lifetime: Number(seconds ?? Infinity) * 1000 || 0 };
}
