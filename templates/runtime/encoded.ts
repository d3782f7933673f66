import type { Convert } from "./convert.js";
import type { BodyEncoder, ParameterEncoder } from "./operation.js";

/** A request body that is converted, then written by `write`: as JSON, if not given. */
export function encodedBody(
  convert: Convert,
  write: BodyEncoder = jsonBody,
): BodyEncoder {
  return (draft, value) =>
    write(draft, value === null ? value : convert(value as never));
}

const jsonBody: BodyEncoder = (draft, value) => {
  draft.headers["content-type"] = "application/json";
  draft.body = JSON.stringify(value);
};

/** Converts parameters by their keys; it stands before the encoders that send them. */
export function encodedParams(converters: {
  readonly [key: string]: Convert;
}): ParameterEncoder {
  return (draft) => {
    for (const [key, convert] of Object.entries(converters)) {
      const value = draft.params[key];
      if (value !== null && value !== undefined)
        draft.params[key] = convert(value as never);
    }
  };
}
