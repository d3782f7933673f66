import type { ResponseDecoder } from "./operation.js";

/** Whether a response has no content by its status, so that not even its type counts. */
export function hasNoContent({ status }: Response): boolean {
  return status === 204 || status === 205;
}

/** A response of which no content is declared: it gives undefined, whatever comes. */
export const noContent: ResponseDecoder = () => async (response) => {
  // Read, not cancelled: so the connection can be used again.
  await response.arrayBuffer();
};
