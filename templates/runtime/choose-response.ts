import type { CallOptions } from "./call-options.js";
import type { ResponseDecoder } from "./operation.js";

/** Options of a call that may be answered in several media types. */
export interface AcceptOptions<MediaType extends string> extends CallOptions {
  /** The media type to ask for; the type of the response follows. */
  readonly accept?: MediaType | undefined;
}

/**
 * A response in the media type that `accept` in the call's options names; else the
 * preferred one. That has no decoder where it is JSON, which the core reads.
 */
export function chooseResponse(
  others: { readonly [mediaType: string]: ResponseDecoder },
  preferred?: ResponseDecoder,
): ResponseDecoder {
  return (draft) => {
    const { accept }: AcceptOptions<string> = draft.callOptions;
    if (accept === undefined) return preferred?.(draft);
    const chosen = Object.hasOwn(others, accept) ? others[accept] : preferred;
    const read = chosen?.(draft);
    draft.headers["accept"] = accept;
    return read;
  };
}
