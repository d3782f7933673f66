import { adoptError } from "./adopt-error.js";
import type { Call } from "./call.js";
import { ConnectionError } from "./errors.js";
import type { RequestDraft, ResponseDecoder } from "./operation.js";
import { responseError } from "./response-error.js";
import type { ResponseWithData } from "./result.js";

/** Decodes a successful response and throws the error for any other; a raw one is left alone. */
export async function readResponse(
  { details, operation, raw }: Call,
  draft: RequestDraft,
  {
    response,
    decode,
  }: {
    readonly response: Response;
    readonly decode: ReturnType<ResponseDecoder> | undefined;
  },
): Promise<ResponseWithData<unknown>> {
  const { status, statusText } = response;
  const headers: Record<string, string> = Object.create(null);
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  Object.freeze(headers);
  const requestId = headers["x-request-id"] ?? headers["request-id"];
  if (requestId) details.requestId = requestId;
  try {
    if (!raw && !response.ok)
      throw responseError(operation, draft, {
        status,
        statusText,
        headers,
        text: await response.text(),
      });
    const data =
      raw || status === 204 || status === 205
        ? undefined
        : await decode?.(response);
    return { data, response, status, headers, requestId };
  } catch (cause) {
    throw adoptError(draft, {
      reason: "the response was cut off",
      cause,
      as: ConnectionError,
    });
  }
}
