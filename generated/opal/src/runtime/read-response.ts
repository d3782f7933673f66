import type { Call } from "./call.js";
import { DecodeError } from "./errors.js";
import { plainHeaders } from "./plain-headers.js";
import { responseError } from "./response-error.js";
import type { ResponseWithData } from "./result.js";

/** Reads the last response of a call: its data, or the error that it is. */
export async function readResponse(
  call: Call,
  response: Response,
): Promise<ResponseWithData<unknown>> {
  const { decode, details, raw } = call;
  const { ok, status } = response;
  const requestId =
    response.headers.get("x-request-id") ??
    response.headers.get("request-id") ??
    undefined;
  details.requestId = requestId;
  let data: unknown;
  if (!raw)
    if (ok && decode) data = await decode(response);
    else {
      const text = await response.text();
      if (!ok) throw responseError(call, response, text);
      // An empty body is no data; and HTML, whatever its label, is no JSON.
      if (text) data = parseJson(call, response, text);
    }
  return {
    data,
    response,
    status,
    // Few ask for them.
    get headers() {
      return plainHeaders(response.headers);
    },
    requestId,
  };
}

function parseJson(
  call: Call,
  { headers, status }: Response,
  text: string,
): unknown {
  const { parse } = call.operation;
  try {
    return parse ? parse(text, status) : JSON.parse(text);
  } catch {
    // The platform's error would quote the text.
    throw new DecodeError(
      `no JSON in ${text.length} characters of ${headers.get("content-type")}`,
      { ...call.details, status, body: call.redact(text).slice(0, 1000) },
    );
  }
}
