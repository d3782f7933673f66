import type { Call } from "./call.js";
import { environmentVariable } from "./environment.js";
import { fillPath } from "./fill-path.js";
import { isStream } from "./is-stream.js";
import { percentEncode } from "./percent-encode.js";

/** Puts together what all attempts at a call have in common. */
export function draftRequest(call: Call): void {
  const { callOptions, details, headers, operation, options, params, query } =
    call;
  if (options.readOnly && !/^(GET|HEAD|OPTIONS|QUERY)$/.test(details.method))
    throw new Error("the client is readOnly");
  const base = baseUrl(call);
  for (const encode of operation.parameters ?? []) encode(call);
  for (const [name, value] of Object.entries(callOptions.query ?? {}))
    for (const item of [value].flat())
      if (item !== undefined && item !== null)
        query.push(`${percentEncode(name)}=${percentEncode(String(item))}`);
  call.url = base + fillPath(call.path, params);
  const body = withMembers(params["body"], callOptions.body);
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
  call.repeatable =
    !isStream(call.body) &&
    (!!key ||
      /^(GET|HEAD|OPTIONS|PUT|DELETE|QUERY|TRACE)$/.test(details.method));
}

function baseUrl(call: Call): string {
  const { api, callOptions, operation, options } = call;
  const base =
    callOptions.baseUrl ||
    operation.baseUrl ||
    options.baseUrl ||
    environmentVariable(api.environment.baseUrl) ||
    api.baseUrl ||
    "";
  // No user names: the platform's error would print the password.
  const match = /^(https?:\/\/[^?#@]+?)\/?(?:\?([^#@]*))?$/i.exec(
    typeof base === "string" ? base : base(options.serverVariables),
  );
  if (!match)
    throw new Error(`set an absolute baseUrl or ${api.environment.baseUrl}`);
  if (match[2]) call.query.push(match[2]);
  return String(match[1]);
}

/** A body and the members that a call adds to it. */
function withMembers(body: unknown, members: object | undefined): unknown {
  if (!members) return body;
  if (body && Object.prototype.toString.call(body) !== "[object Object]")
    throw new Error("only an object can take more members");
  return { ...Object(body), ...members };
}
