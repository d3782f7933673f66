import { step } from "./fill-path.js";
import type { RequestDraft } from "./operation.js";
import { parameterParts, type ParameterSettings } from "./parameter-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * Takes the value of a path parameter apart, each text encoded. Also with
 * `allowReserved` a path can't hold `/` and `?` in a value (OpenAPI 3.1.1,
 * 4.8.12.2), nor a list what parts it.
 */
export function pathParts(
  draft: RequestDraft,
  name: string,
  settings: ParameterSettings,
): readonly (readonly string[])[] {
  const parts = parameterParts(draft, name, settings);
  const { encode = percentEncode } = settings;
  const forbidden = parts.flat().length > 1 ? /[/?,;=]/g : /[/?]/g;
  return parts.map((part) =>
    part.map((text) => encode(text).replace(forbidden, percentEncode)),
  );
}

/** Puts an encoded text into the path, behind what its style begins with. */
export function fillIn(
  draft: RequestDraft,
  key: string,
  { text, prefix = "" }: { readonly text: string; readonly prefix?: string },
): void {
  const value = decodeURIComponent(text);
  if (step.test(value)) throw new Error(`${key} can't be "${value}"`);
  draft.path = draft.path.replaceAll(`{${key}}`, () => prefix + text);
}
