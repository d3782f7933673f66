import type { ParameterEncoder } from "./operation.js";
import { query } from "./query.js";

/** The query parameters that `request` lists in `{?a,b*}`, in form style; `*` is explode. */
export const form: ParameterEncoder = (draft) => {
  const [, keys = ""] = draft.operation.request.split("{?");
  for (const spec of keys.slice(0, -1).split(",")) {
    const key = spec.replace(/\*$/, "");
    query(key, { explode: key !== spec })(draft);
  }
};
