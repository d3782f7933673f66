import { type ItemSettings, jsonLines } from "./json-lines.js";
import type { ResponseDecoder } from "./operation.js";

/** A response with a record separator before each JSON text (RFC 7464), to iterate once. */
export function jsonSequence(
  mediaType: string,
  settings?: ItemSettings,
): ResponseDecoder {
  return jsonLines(mediaType, { ...settings, ends: "\u001e" });
}
