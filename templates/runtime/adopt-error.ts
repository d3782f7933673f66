import { type CallDetails, SdkError } from "./errors.js";
import { isRecord } from "./is-record.js";
import type { RequestDraft } from "./operation.js";

/**
 * Makes a foreign failure one of ours, with the foreign one as its cause; but
 * without it where it shows a credential, for some platforms put the URL into
 * their errors.
 */
export function adoptError(
  draft: RequestDraft,
  { reason, cause, as: Kind }: Adoption,
): SdkError {
  if (cause instanceof SdkError) return cause;
  if (shows(cause, draft.secrets, new Set()))
    return new Kind(reason, draft.call);
  const inner = isRecord(cause) ? (cause["cause"] ?? cause) : undefined;
  const message = isRecord(inner) ? inner["message"] || inner["code"] : cause;
  return new Kind(`${reason}: ${String(message)}`, { ...draft.call, cause });
}

/** What failed, the foreign error, and the class of ours that it becomes. */
export interface Adoption {
  readonly reason: string;
  readonly cause: unknown;
  readonly as: new (
    reason: string,
    details: CallDetails & { readonly cause?: unknown },
  ) => SdkError;
}

/** Whether any text in a value, however deep, holds one of the secrets. */
function shows(
  value: unknown,
  secrets: readonly string[],
  seen: Set<unknown>,
): boolean {
  if (typeof value === "string")
    return secrets.some((secret) => value.includes(secret));
  if (!isRecord(value) || seen.has(value)) return false;
  seen.add(value);
  return Reflect.ownKeys(value).some((key) =>
    shows(Reflect.get(value, key), secrets, seen),
  );
}
