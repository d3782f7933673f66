import { limit } from "./limit.js";
import type { RequestDraft } from "./operation.js";
import { ownError } from "./own-error.js";

/**
 * The body of a response, chunk by chunk: for streams, whose attempt is over with
 * the headers. The caller's signal and `idleTimeout` end it; leaving the loop frees
 * the connection; all that it throws are errors of ours.
 */
export async function* bodyChunks(
  draft: RequestDraft,
  { body }: Response,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { callOptions, options } = draft;
  if (!body) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await limit(draft, (_, arm) => {
        arm("idle", callOptions.idleTimeout ?? options.idleTimeout);
        return reader.read();
      }).catch((error: unknown) => {
        throw ownError(draft, error);
      });
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
