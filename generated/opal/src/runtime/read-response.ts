import type { Call } from "./call.js";
import { DecodeError } from "./errors.js";
import { plainHeaders } from "./plain-headers.js";
import { redact } from "./redact.js";
import { responseError } from "./response-error.js";
import type { ResponseWithData } from "./result.js";

/** Reads the last response of a call: its data, or the error that it is. */
export async function readResponse(
  call: Call,
  response: Response,
): Promise<ResponseWithData<unknown>> {
  const { decode, details, operation } = call;
  const { headers, ok, status } = response;
  details.requestId =
    headers.get("x-request-id") ?? headers.get("request-id") ?? undefined;
  let data: unknown;
  if (ok && decode && !call.raw) data = await decode(response);
  else if (!call.raw) {
    const text = await response.text();
    if (!ok) throw responseError(call, response, text);
    try {
      // An empty body is no data; and HTML, whatever its label, is no JSON.
      if (text)
        data = operation.parse
          ? operation.parse(text, status)
          : JSON.parse(text);
    } catch {
      // The platform's error would quote the text.
      throw new DecodeError(
        `no JSON in ${text.length} characters of ${headers.get("content-type")}`,
        { ...details, status, body: redact(call, text).slice(0, 1000) },
      );
    }
  }
  return {
    data,
    response,
    status,
    // Few ask for them.
    get headers() {
      return plainHeaders(headers);
    },
    requestId: details.requestId,
  };
}
