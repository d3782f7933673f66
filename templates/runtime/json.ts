import { DecodeError } from "./errors.js";
import type { BodyEncoder, ResponseDecoder } from "./operation.js";

/** A request body as JSON. */
export const jsonBody: BodyEncoder = (draft, value) => {
  draft.headers["content-type"] = "application/json";
  draft.body = JSON.stringify(value);
};

/**
 * A response that is JSON, however it is labelled, for servers are known to err;
 * an empty one is undefined. HTML is never JSON.
 */
export const json: ResponseDecoder = (draft) => {
  draft.headers["accept"] = "application/json";
  return async (response) => {
    const text = await response.text();
    try {
      return text ? JSON.parse(text) : undefined;
    } catch {
      // The parser's message, which quotes the text, would add nothing.
      throw new DecodeError("the response is not JSON", {
        ...draft.details,
        status: response.status,
        body: draft.redact(text).slice(0, 1000),
      });
    }
  };
};
