import type { BodyEncoder } from "./operation.js";
import { query } from "./query.js";

/**
 * A request body as `application/x-www-form-urlencoded`: each member in form
 * style, exploded, which is OpenAPI's default; deeper values are refused.
 */
export const formBody: BodyEncoder = (draft, value) => {
  const pairs: string[] = [];
  const members = { ...draft, params: { ...Object(value) }, query: pairs };
  for (const name of Object.keys(members.params)) query(name)(members);
  draft.headers["content-type"] = "application/x-www-form-urlencoded";
  draft.body = pairs.join("&");
};
