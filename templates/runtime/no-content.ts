import type { ResponseDecoder } from "./operation.js";

/** A response of which no content is declared: it gives undefined, whatever comes. */
export const noContent: ResponseDecoder = () => async (response) => {
  // Read, not cancelled: so the connection can be used again.
  await response.arrayBuffer();
};
