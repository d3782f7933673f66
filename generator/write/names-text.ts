import { isJsonObject, member, type JsonValue } from "../ir/json.ts";
import type { PublishedName } from "../ir/published.ts";
import { isOutputPath } from "./output-path.ts";
import { formatTextMap, textMembers } from "./text-map.ts";

/** The members of "names", and what they hold. */
const sections = [
  ["client", "client"],
  ["groups", "group"],
  ["operations", "operation"],
  ["schemas", "schema"],
] as const;

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** Published names as the member "names" of a JSON object. */
export function formatNames(names: readonly PublishedName[]): string {
  const maps = sections.map(([title, kind]) =>
    formatTextMap(
      `    ${JSON.stringify(title)}: `,
      names
        .filter((name) => name.kind === kind)
        .map(({ identity, name, file }) => [identity, `${name} ${file}`]),
    ),
  );
  return `  "names": {\n${maps.join(",\n")}\n  }`;
}

/** The names that such a member holds; undefined where it is none. */
export function namesIn(
  value: JsonValue | undefined,
): readonly PublishedName[] | undefined {
  if (!isJsonObject(value)) return undefined;
  const names: PublishedName[] = [];
  for (const [title, kind] of sections) {
    const entries = textMembers(member(value, title) ?? {});
    if (entries === undefined) return undefined;
    for (const [identity, text] of entries) {
      const [name = "", file = "", ...rest] = text.split(" ");
      const fits = identifier.test(name) && isOutputPath(file);
      if (!fits || rest.length > 0) return undefined;
      names.push({ kind, identity, name, file });
    }
  }
  return names;
}
