import { BodyPart } from "./body-part.js";
import { isBytes } from "./bytes.js";
import type { BodyEncoder } from "./operation.js";

/** The media types that are taken for values of some type, without being asked for. */
export interface BodyChoices {
  /** For bytes. */
  readonly bytes?: string;
  /** For text. */
  readonly text?: string;
}

/**
 * A request body in one of several media types: that which `contentType` in the
 * params names, else what fits the value's type, else the first.
 */
export function chooseBody(
  encoders: { readonly [mediaType: string]: BodyEncoder },
  { bytes, text }: BodyChoices = {},
): BodyEncoder {
  return (draft, value) => {
    const content = value instanceof BodyPart ? value.content : value;
    const [first] = Object.keys(encoders);
    const chosen =
      draft.params["contentType"] ??
      (isBytes(content) ? bytes : typeof content === "string" ? text : first) ??
      first;
    const encode = Object.hasOwn(encoders, String(chosen))
      ? encoders[String(chosen)]
      : undefined;
    if (!encode)
      throw new Error(
        `contentType must be one of ${Object.keys(encoders).join(", ")}`,
      );
    encode(draft, value);
  };
}
