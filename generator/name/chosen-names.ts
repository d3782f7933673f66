import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import { nearestName } from "../ir/nearest-name.ts";
import type { ChosenNames } from "../ir/options.ts";
import type { Declaration } from "./declarations.ts";
import { capitalize, isDeclarable } from "./identifiers.ts";
import type { FindPublished } from "./published-names.ts";
import { packageNames, publicRuntimeNames } from "./runtime-names.ts";
import { parameterNames, reservedMembers } from "./reserved-words.ts";

/**
 * Lets what the configuration chooses go before what was published. A published name that was
 * chosen for something else is given up; a choice that can't be a name, or was made twice, is none.
 */
export function chooseNames(
  find: FindPublished,
  declarations: readonly Declaration[],
  {
    names = {},
    diagnostics,
  }: {
    readonly names: ChosenNames | undefined;
    readonly diagnostics: Diagnostic[];
  },
): FindPublished {
  const chosen = new Map<Declaration, string>();
  const taken = new Map<string, Declaration>();
  for (const kind of ["schemas", "operations", "tags"] as const) {
    const ofKind = declarations.filter((each) => each.kind === kinds[kind]);
    for (const [key, name] of Object.entries(names[kind] ?? {})) {
      const declaration = ofKind.find(({ keys }) => keys.includes(key));
      if (declaration === undefined) {
        const nearest = nearestName(
          key,
          ofKind.flatMap(({ keys }) => keys),
        );
        const parameters = { option: `names.${kind}`, key, nearest };
        diagnostics.push(diagnose("name-of-nothing", root, parameters));
        continue;
      }
      const reason = unusable(name, declaration, taken);
      if (reason !== undefined) {
        const place = { pointer: declaration.pointer };
        const parameters = { what: declaration.what, name, reason };
        diagnostics.push(diagnose("name-unusable", place, parameters));
        continue;
      }
      chosen.set(declaration, name);
      taken.set(name, declaration);
    }
  }
  if (chosen.size === 0) return find;
  const byIdentity = new Map(
    Array.from(chosen, ([declaration, name]) => [keyOf(declaration), name]),
  );
  return (declaration) => {
    const name = byIdentity.get(keyOf(declaration));
    const published = find(declaration);
    if (name === undefined) {
      return taken.has(published?.name ?? "") ? undefined : published;
    }
    // What was renamed moves to the file that its name tells.
    return published?.name === name ? published : { name };
  };
}

const root = { pointer: "" };

const kinds = {
  schemas: "schema",
  operations: "operation",
  tags: "group",
} as const;

/** Names that no choice can be: what generated code relies on in each kind of place. */
const unusableNames: Readonly<Record<string, ReadonlySet<string>>> = {
  schema: new Set(packageNames),
  operation: new Set([
    ...packageNames,
    ...publicRuntimeNames,
    ...reservedMembers,
    ...parameterNames,
  ]),
  group: new Set([...packageNames, ...publicRuntimeNames, "Object"]),
};

function unusable(
  name: string,
  { kind }: Declaration,
  taken: ReadonlyMap<string, Declaration>,
): string | undefined {
  const other = taken.get(name);
  if (other !== undefined) return `it is chosen for ${other.what} as well`;
  if (!isDeclarable(name)) return "it is a reserved word, or no identifier";
  if (unusableNames[kind]?.has(name) === true) {
    return "the package has it already";
  }
  return kind === "group" && capitalize(name) !== name
    ? "it names a class, and starts with no capital"
    : undefined;
}

function keyOf({
  kind,
  identity,
}: Pick<Declaration, "kind" | "identity">): string {
  return `${kind} ${identity}`;
}
