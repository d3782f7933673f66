import type { JsonValue } from "../ir/json.ts";
import type { OperationNames } from "../ir/naming.ts";
import type { Plan } from "../ir/plan.ts";
import type { SchemaId } from "../ir/schema.ts";
import type { Finding } from "../diff/change.ts";
import type { Plans } from "../diff/judge-change.ts";
import { placeOf } from "../diff/sdk/place-of.ts";
import type { Key } from "./key-of.ts";
import { keysOfPlace } from "./keys-of-finding.ts";

/** New names by what they are the names of: the last part of the key changes. */
export type RenamesByKey = ReadonlyMap<Key, string>;

/** What a project must call differently after a comparison, and nothing else. */
export function renamesOf(
  findings: readonly Finding[],
  plans: Plans,
): RenamesByKey {
  return new Map(findings.flatMap((finding) => renamesIn(finding, plans)));
}

function renamesIn(
  finding: Finding,
  plans: Plans,
): readonly (readonly [Key, string])[] {
  switch (finding.code) {
    case "operation-id-changed":
    case "export-renamed":
    case "schema-renamed":
      return exportRenames(finding, plans);
    case "property-renamed":
    case "parameter-renamed":
    case "path-parameter-renamed":
    case "parameter-case-changed":
      return memberRenames(finding, plans);
    case "enum-value-renamed":
      return constantRenames(finding, plans);
    default:
      return [];
  }
}

function exportRenames(
  { subject }: Finding,
  { base, revision }: Plans,
): readonly (readonly [Key, string])[] {
  if (subject.kind === "document") {
    return changed([
      [base.naming.package.className, revision.naming.package.className],
      [
        base.naming.webhooks?.handlersName,
        revision.naming.webhooks?.handlersName,
      ],
      [
        base.naming.webhooks?.functionName,
        revision.naming.webhooks?.functionName,
      ],
    ]);
  }
  const { base: from, revision: to } = subject;
  if (from === null || to === null) return [];
  if (subject.kind === "schema") {
    const before = base.naming.schemas.get(from);
    const after = revision.naming.schemas.get(to);
    return before === undefined || after === undefined
      ? []
      : changed([
          [before.name, after.name],
          [before.inputName, after.inputName],
        ]);
  }
  const before = base.naming.operations.get(from);
  const after = revision.naming.operations.get(to);
  if (before === undefined || after === undefined) return [];
  const group = base.naming.groups[before.group]?.className;
  return [
    ...changed(derived.map((name) => [before[name], after[name]] as const)),
    ...changed([[before.functionName, after.functionName]]).map(
      ([name, next]) => [`${group}.${name}`, next] as const,
    ),
  ];
}

const derived = [
  "functionName",
  "paramsName",
  "bodyName",
  "responseName",
  "errorsName",
  "headersName",
] as const satisfies readonly (keyof OperationNames)[];

function changed(
  pairs: readonly (readonly [string | undefined, string | undefined])[],
): readonly (readonly [Key, string])[] {
  return pairs.flatMap(([from, to]) =>
    from === undefined || to === undefined || from === to ? [] : [[from, to]],
  );
}

function memberRenames(
  finding: Finding,
  plans: Plans,
): readonly (readonly [Key, string])[] {
  const from = placeOf(finding, plans.base, "base");
  const to = placeOf(finding, plans.revision, "revision");
  const last = to?.steps.at(-1);
  return from === undefined || last?.kind !== "property"
    ? []
    : keysOfPlace(from, plans, "base").map((key) => [key, last.name] as const);
}

/** The keys of an enum's constant, by what its values are called. */
function constantRenames(
  { subject, before, after }: Finding,
  { base, revision }: Plans,
): readonly (readonly [Key, string])[] {
  if (subject.kind !== "schema") return [];
  if (!Array.isArray(before) || !Array.isArray(after)) return [];
  return before.flatMap((value: JsonValue, index) => {
    const from = constantOf(base, subject.base, value);
    const to = constantOf(revision, subject.revision, after[index] ?? null);
    return from === undefined || to === undefined || from.key === to.key
      ? []
      : [[`${from.name}.${from.key}`, to.key] as const];
  });
}

function constantOf(
  { document, naming }: Plan,
  id: SchemaId | null,
  value: JsonValue,
): { readonly name: string; readonly key: string } | undefined {
  const schema = document.schemas.find((each) => each.id === id)?.schema;
  const names = id === null ? undefined : naming.schemas.get(id);
  if (schema?.kind !== "enum" || names === undefined) return undefined;
  const index = schema.members.findIndex((each) => each.value === value);
  const key = names.enumKeys?.[index];
  return key === undefined ? undefined : { name: names.name, key };
}
