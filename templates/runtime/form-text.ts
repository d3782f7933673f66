import type { ParameterEncoder, RequestDraft } from "./operation.js";
import { jsonText } from "./json-text.js";
import { query } from "./query.js";

/** Encoders of the members of a form that differ from the rest, by name. */
export interface FormFields {
  readonly [name: string]: ParameterEncoder;
}

/**
 * A value as `application/x-www-form-urlencoded`: each member in form style,
 * exploded, unless `fields` says otherwise; objects, and those in arrays, as JSON
 * (OpenAPI 3.1.1, 4.8.15.1.1).
 */
export function formText(
  draft: RequestDraft,
  value: unknown,
  fields: FormFields = {},
): string {
  const pairs: string[] = [];
  const members = { ...draft, params: { ...Object(value) }, query: pairs };
  for (const name of Object.keys(members.params))
    (Object.hasOwn(fields, name) ? fields[name] : query(name, { write }))?.(
      members,
    );
  return pairs.join("&");
}

function write(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(itemText);
  return itemText(value);
}

function itemText(value: unknown): unknown {
  return typeof value === "object" && value !== null ? jsonText(value) : value;
}
