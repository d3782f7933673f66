import type { Source } from "../../ir/bundle.ts";
import { diagnose } from "../../ir/diagnostic.ts";
import { isJsonObject, member, type JsonObject } from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { pointerOf } from "../../ir/pointer.ts";
import { createFindOffset } from "../positions/find-offset.ts";
import { createSourcePositions } from "../positions/source-positions.ts";

/** `version: 1.0` of `info` as it is written: the number is 1, and no later stage could tell. */
export function keepVersionText(
  document: JsonObject,
  source: Source,
): Outcome<JsonObject> {
  const info = member(document, "info");
  const version = member(info, "version");
  if (!isJsonObject(info) || typeof version !== "number") {
    return { value: document, diagnostics: [] };
  }
  const pointer = pointerOf("info", "version");
  const entry = source.text.slice(createFindOffset(source.text)(pointer));
  const value = /^["']?version["']?\s*:\s*(?<written>[\d.eE+-]+)/.exec(entry)
    ?.groups?.["written"];
  if (value === undefined || value === String(version)) {
    return { value: document, diagnostics: [] };
  }
  const place = createSourcePositions(source).diagnosticPlace(pointer);
  return {
    value: { ...document, info: { ...info, version: value } },
    diagnostics: [
      diagnose("number-for-text", place, { member: "version", value }),
    ],
  };
}
