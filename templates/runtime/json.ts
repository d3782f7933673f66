import { DecodeError } from "./errors.js";

import type { BodyEncoder, ResponseDecoder } from "./operation.js";
import { redact } from "./redact.js";

/** A request body as JSON. */
export const jsonBody: BodyEncoder = (draft, value) => {
  draft.headers["content-type"] = "application/json";
  draft.body = JSON.stringify(value);
};

/**
 * A response that is JSON; an empty one is undefined. Wrong labels that servers
 * are known to put on JSON are forgiven, none at all too; HTML is not.
 */
export const json: ResponseDecoder = (draft) => {
  draft.headers["accept"] = "application/json";
  return async (response) => {
    const text = await response.text();
    if (!text) return undefined;
    const type = response.headers.get("content-type");
    try {
      if (!type || /json|plain|octet/i.test(type)) return JSON.parse(text);
    } catch {
      // The parser's message quotes the text; the excerpt does it better.
    }
    throw new DecodeError(`the response (${type}) is not JSON`, {
      ...draft.details,
      status: response.status,
      body: redact(draft, text).slice(0, 1000),
    });
  };
};
