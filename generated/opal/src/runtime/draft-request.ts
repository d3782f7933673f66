import type { Call } from "./call.js";
import { environmentVariable } from "./environment.js";
import { fillPath } from "./fill-path.js";
import { isStream } from "./is-stream.js";
import { percentEncode } from "./percent-encode.js";

/** Methods that may be sent twice (RFC 9110, 9.2.2); those in the group write. */
const IDEMPOTENT = /^(?:GET|HEAD|OPTIONS|QUERY|TRACE|(PUT|DELETE))$/;

/** Puts together what all attempts at a call have in common; gives the URL without its query. */
export function draftRequest(call: Call): string {
  const { api, callOptions, headers, operation, options, params, query } = call;
  const idempotent = IDEMPOTENT.exec(call.details.method);
  if (options.readOnly && (!idempotent || idempotent[1]))
    throw new Error("the client is readOnly");
  const base =
    callOptions.baseUrl ||
    operation.baseUrl ||
    options.baseUrl ||
    environmentVariable(api.environment.baseUrl) ||
    api.baseUrl ||
    "";
  // No user names: the platform's error would print the password.
  const url = /^(https?:\/\/[^?#@]+?)\/?(?:\?([^#@]*))?$/i.exec(
    typeof base === "string" ? base : base(options.serverVariables),
  );
  if (!url)
    throw new Error(`set an absolute baseUrl or ${api.environment.baseUrl}`);
  if (url[2]) query.push(url[2]);
  operation.parameters?.forEach((encode) => encode(call));
  for (const [name, value] of Object.entries(callOptions.query ?? {}))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && item !== null)
        query.push(`${percentEncode(name)}=${percentEncode(String(item))}`);
  let body = params["body"];
  if (callOptions.body) {
    if (Object(body).constructor !== Object)
      throw new Error("the body can't take more members");
    body = { ...Object(body), ...callOptions.body };
  }
  if (body !== undefined)
    if (operation.body) operation.body(call, body);
    else {
      headers["content-type"] = "application/json";
      call.body = JSON.stringify(body);
    }
  call.decode = operation.response?.(call);
  const { idempotencyHeader = "idempotency-key" } = operation;
  const key = callOptions.idempotencyKey ?? headers[idempotencyHeader];
  if (key) headers[idempotencyHeader] = key;
  call.repeatable = !isStream(call.body) && !!(key || idempotent);
  return `${url[1]}${fillPath(call.path, params)}`;
}
