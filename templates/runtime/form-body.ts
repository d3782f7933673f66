import { type FormFields, formText } from "./form-text.js";
import type { BodyEncoder } from "./operation.js";

/** A request body as `application/x-www-form-urlencoded`. */
export function formBody(fields?: FormFields): BodyEncoder {
  return (draft, value) => {
    draft.headers["content-type"] = "application/x-www-form-urlencoded";
    draft.body = formText(draft, value, fields);
  };
}
