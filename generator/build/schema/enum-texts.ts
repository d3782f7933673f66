import { member, type JsonObject, type JsonValue } from "../../ir/json.ts";
import { list, text } from "../members.ts";

/** What extensions say of the members of an enum. */
export interface EnumTexts {
  readonly name?: string;
  readonly description?: string;
}

/**
 * Names and descriptions of an enum's members: lists in the order of the values
 * (`x-enum-varnames`, `x-enum-descriptions`), maps by value, or `x-ms-enum`.
 */
export function enumTexts(
  source: JsonObject,
  values: readonly JsonValue[],
): readonly EnumTexts[] {
  const names = membersOf(source, nameKeywords, values);
  const descriptions = membersOf(source, descriptionKeywords, values);
  return values.map((value, index) => {
    const listed = msEntry(source, value);
    const name = names[index] ?? text(listed, "name");
    const description = descriptions[index] ?? text(listed, "description");
    return {
      ...(name === undefined ? {} : { name }),
      ...(description === undefined ? {} : { description }),
    };
  });
}

/** Keywords whose list has not as many items as the enum has values. */
export function unequalTexts(
  source: JsonObject,
  count: number,
): readonly string[] {
  return [...nameKeywords, ...descriptionKeywords].filter((keyword) => {
    const given = member(source, keyword);
    return Array.isArray(given) && given.length !== count;
  });
}

const nameKeywords = ["x-enum-varnames", "x-enumNames", "x-enum-names"];

const descriptionKeywords = ["x-enum-descriptions", "x-enumDescriptions"];

function membersOf(
  source: JsonObject,
  keywords: readonly string[],
  values: readonly JsonValue[],
): readonly (string | undefined)[] {
  const given = keywords
    .map((keyword) => member(source, keyword))
    .find((value) => value !== undefined);
  return values.map((value, index) => {
    const found = Array.isArray(given)
      ? given[index]
      : member(given, String(value));
    return typeof found === "string" && found.trim() !== "" ? found : undefined;
  });
}

function msEntry(source: JsonObject, value: JsonValue): JsonValue | undefined {
  return list(member(source, "x-ms-enum"), "values").find(
    (entry) => member(entry, "value") === value,
  );
}
