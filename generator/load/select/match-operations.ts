import { diagnose, type Diagnostic, type Place } from "../../ir/diagnostic.ts";
import type { Filter, Patterns } from "../../ir/filter.ts";
import { member } from "../../ir/json.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import type { Outcome } from "../../ir/outcome.ts";
import type { ListedOperation } from "./list-operations.ts";

/** What a filter looks at. */
interface Aspect {
  readonly key: "tags" | "paths" | "operations";
  /** What an operation is called there; undefined where the filter does not concern it. */
  readonly namesOf: (
    operation: ListedOperation,
  ) => readonly string[] | undefined;
}

const aspects: readonly Aspect[] = [
  { key: "tags", namesOf: ({ operation }) => tagsOf(operation) },
  {
    key: "paths",
    namesOf: ({ section, name }) => (section === "paths" ? [name] : undefined),
  },
  {
    key: "operations",
    namesOf: ({ method, name, operation }) => {
      const id = member(operation, "operationId");
      const key = `${method} ${name}`;
      return typeof id === "string" ? [id, key] : [key];
    },
  },
];

/** How many names help lists. */
const maximumNames = 8;

/** The operations that pass a filter. What a filter names and no operation has is an error. */
export function matchOperations(
  operations: readonly ListedOperation[],
  filter: Filter,
): Outcome<ReadonlySet<ListedOperation>> {
  const diagnostics: Diagnostic[] = [];
  let kept = operations.filter(
    ({ operation }) =>
      filter.deprecated !== false || member(operation, "deprecated") !== true,
  );
  for (const { key, namesOf } of aspects) {
    const patterns = filter[key] ?? {};
    for (const list of ["include", "exclude"] as const) {
      for (const pattern of patterns[list] ?? []) {
        const names = operations.flatMap((one) => namesOf(one) ?? []);
        if (names.some(matcherOf(pattern))) continue;
        diagnostics.push(missed([key, list], pattern, new Set(names)));
      }
    }
    kept = kept.filter((one) => passes(namesOf(one), patterns));
  }
  if (kept.length === 0 && diagnostics.length === 0) {
    diagnostics.push(diagnose("filter-leaves-nothing", placeOf([]), {}));
  }
  return { value: new Set(kept), diagnostics };
}

/** The tags of an operation. */
export function tagsOf(
  operation: ListedOperation["operation"],
): readonly string[] {
  const tags = member(operation, "tags");
  return Array.isArray(tags)
    ? tags.filter((tag) => typeof tag === "string")
    : [];
}

function passes(
  names: readonly string[] | undefined,
  { include = [], exclude = [] }: Patterns,
): boolean {
  if (names === undefined) return true;
  const isNamed = (pattern: string) => names.some(matcherOf(pattern));
  return (
    (include.length === 0 || include.some(isNamed)) && !exclude.some(isNamed)
  );
}

/** Methods are written in capitals. */
function matcherOf(pattern: string): (name: string) => boolean {
  const written = pattern.replace(/^[a-z]+(?= )/, (method) =>
    method.toUpperCase(),
  );
  const source = written
    .split("**")
    .map((part) => part.split("*").map(escaped).join("[^/]*"))
    .join(".*");
  const expression = new RegExp(`^${source}$`, "su");
  return (name) => expression.test(name);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.+?()[\]{}|/]/g, String.raw`\$&`);
}

function placeOf(keys: readonly string[]): Place {
  return { pointer: "", option: ["filter", ...keys] };
}

function missed(
  keys: readonly string[],
  pattern: string,
  names: ReadonlySet<string>,
): Diagnostic {
  const nearest = nearestName(pattern, names);
  return diagnose("filter-matches-nothing", placeOf(keys), {
    key: keys.join("."),
    pattern,
    known: [...names].slice(0, maximumNames),
    ...(nearest !== undefined && { nearest }),
  });
}
