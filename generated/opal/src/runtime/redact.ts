import type { RequestDraft } from "./operation.js";

/** Text from a server, without the credentials of the request that it may echo. */
export function redact(draft: RequestDraft, text: string): string {
  return draft.secrets.reduce(
    (rest, secret) => rest.replaceAll(secret, "[redacted]"),
    text,
  );
}
