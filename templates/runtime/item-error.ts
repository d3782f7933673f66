import { DecodeError } from "./errors.js";
import type { RequestDraft } from "./operation.js";
import { redact } from "./redact.js";

/** The error of an item in a stream that can't be read. */
export function itemError(
  draft: RequestDraft,
  { status }: Response,
  text: string,
  reason: string,
): DecodeError {
  return new DecodeError(reason, {
    ...draft.details,
    status,
    body: redact(draft, text.slice(0, 1000)),
  });
}

/** Reads an item from its text. */
export function readItem(
  draft: RequestDraft,
  response: Response,
  text: string,
  read: (text: string) => unknown,
): unknown {
  try {
    return read(text);
  } catch {
    // The platform's error would quote the text.
    const reason = `no JSON in an item of ${text.length} characters`;
    throw itemError(draft, response, text, reason);
  }
}

/** Fails where a response says of itself that it is no such stream: a page of a proxy, mostly. */
export function refuseOther(
  draft: RequestDraft,
  response: Response,
  other: RegExp,
): void {
  const type = response.headers.get("content-type") ?? "";
  if (!other.test(type)) return;
  response.body?.cancel().catch(() => {});
  throw itemError(draft, response, "", `no stream but ${type}`);
}
