import { type FormFields, formText } from "./form-text.js";
import type { ParameterEncoder } from "./operation.js";

/** The whole query string as a form (OpenAPI 3.2.0, 4.12.1). */
export function formQuerystring(
  key: string,
  fields?: FormFields,
): ParameterEncoder {
  return (draft) => {
    const text = formText(draft, draft.params[key], fields);
    if (text) draft.query.push(text);
  };
}
