import type { RequestDraft } from "./operation.js";

/** A text from outside without the secrets of a call. */
export function redact({ secrets }: RequestDraft, text: string): string {
  return secrets.reduce(
    (rest, secret) => (secret ? rest.replaceAll(secret, "***") : rest),
    text,
  );
}
