import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import { pointerOf } from "../../ir/pointer.ts";
import { valueAt } from "./resolve-reference.ts";

/** The reference that a dangling one was most likely meant to be. */
export function nearestReference(
  document: JsonObject,
  tokens: readonly string[],
): string | undefined {
  const nearest = misspelt(document, tokens) ?? misplaced(document, tokens);
  return nearest && `#${pointerOf(...nearest)}`;
}

/** One token on the way is spelled differently. */
function misspelt(
  document: JsonObject,
  tokens: readonly string[],
): readonly string[] | undefined {
  const at = tokens.findIndex(
    (_, index) => valueAt(document, tokens.slice(0, index + 1)) === undefined,
  );
  const [before, wrong, after] = [
    tokens.slice(0, at),
    tokens[at],
    tokens.slice(at + 1),
  ];
  const right = nearestName(wrong ?? "", keysOf(valueAt(document, before)));
  if (right === undefined) return undefined;
  const nearest = [...before, right, ...after];
  return valueAt(document, nearest) === undefined ? undefined : nearest;
}

/** The name is right, or nearly, and the way to it is another: `#/definitions/Pet`. */
function misplaced(
  document: JsonObject,
  tokens: readonly string[],
): readonly string[] | undefined {
  const name = tokens.at(-1) ?? "";
  const components = member(document, "components");
  const sections = keysOf(components);
  const namesOf = (section: string) => keysOf(member(components, section));
  const section = sections.find((one) => namesOf(one).includes(name));
  if (section !== undefined) return ["components", section, name];
  const nearest = nearestName(name, namesOf("schemas"));
  return nearest === undefined ? undefined : ["components", "schemas", nearest];
}

function keysOf(value: JsonValue | undefined): readonly string[] {
  return isJsonObject(value) ? Object.keys(value) : [];
}
