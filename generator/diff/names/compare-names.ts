import type { NamedSchema } from "../../ir/schema.ts";
import type { Change, Finding, Subject } from "../change.ts";
import { createJudge, type Plans } from "../judge-change.ts";
import type { Matches, OperationPair, SchemaPair } from "../matches.ts";
import { withNames } from "./with-names.ts";

/**
 * Lays over the findings what they do to the names of the package, and adds what only names tell of:
 * schemas that came, went or are called differently, and names that changed without a reason in the
 * document.
 */
export function compareNames(
  findings: readonly Finding[],
  plans: Plans,
  matches: Matches,
): readonly Finding[] {
  const judge = createJudge(plans, "names");
  const named = findings.map((finding) => withNames(finding, plans));
  const explained = new Set(
    named
      .filter(({ code }) => code === "operation-id-changed")
      .map(({ subject }) => subject.kind === "operation" && subject.base),
  );
  const changes: readonly Change[] = [
    ...schemaChanges(plans, matches.schemas),
    ...matches.operations
      .filter(({ base }) => !explained.has(base.key))
      .flatMap((pair) => operationRename(pair, plans)),
  ];
  return [...named, ...changes.map(judge).map(withBreak)];
}

/** What is gone or called differently does not compile; what was unnamed before breaks nobody. */
function withBreak(finding: Finding): Finding {
  const isBreak = finding.code !== "schema-added";
  return isBreak ? { ...finding, sdk: "break" } : finding;
}

function operationRename(
  { base, revision }: OperationPair,
  plans: Plans,
): readonly Change[] {
  const from = plans.base.naming.operations.get(base.key)?.functionName;
  const to = plans.revision.naming.operations.get(revision.key)?.functionName;
  if (from === undefined || to === undefined || from === to) return [];
  const subject: Subject = {
    kind: "operation",
    base: base.key,
    revision: revision.key,
  };
  return [
    {
      code: "export-renamed",
      parameters: { from, to },
      where: base.key,
      subject,
      location: { base: base.pointer, revision: revision.pointer },
      before: from,
      after: to,
      ways: [],
      operations: [base.key],
    },
  ];
}

function schemaChanges(
  plans: Plans,
  pairs: readonly SchemaPair[],
): readonly Change[] {
  const earlier = new Map(
    plans.base.document.schemas.map((each) => [each.id, each]),
  );
  const later = new Map(
    plans.revision.document.schemas.map((each) => [each.id, each]),
  );
  const renames = pairs.flatMap(({ base, revision }) => {
    const before = earlier.get(base);
    const after = later.get(revision);
    earlier.delete(base);
    later.delete(revision);
    return before === undefined || after === undefined
      ? []
      : schemaRename(before, after, plans);
  });
  return [
    ...renames,
    ...[...earlier.values()].filter(isComponent).map(removal),
    ...[...later.values()].filter(isComponent).map(addition),
  ];
}

function isComponent({ origin }: NamedSchema): boolean {
  return origin === "component";
}

function schemaRename(
  base: NamedSchema,
  revision: NamedSchema,
  { base: before, revision: after }: Plans,
): readonly Change[] {
  const from = before.naming.schemas.get(base.id)?.name;
  const to = after.naming.schemas.get(revision.id)?.name;
  if (base.id === revision.id && from === to) return [];
  const isRenamed = base.id !== revision.id;
  return [
    {
      code: isRenamed ? "schema-renamed" : "export-renamed",
      parameters: isRenamed
        ? { from: base.key, to: revision.key }
        : { from: from ?? base.key, to: to ?? revision.key },
      where: base.key,
      subject: { kind: "schema", base: base.id, revision: revision.id },
      location: { base: base.id, revision: revision.id },
      before: isRenamed ? base.key : (from ?? null),
      after: isRenamed ? revision.key : (to ?? null),
      ways: [],
      operations: [],
    },
  ];
}

function removal({ id, key }: NamedSchema): Change {
  return {
    code: "schema-removed",
    parameters: { name: key },
    where: key,
    subject: { kind: "schema", base: id, revision: null },
    location: { base: id, revision: null },
    before: key,
    after: null,
    ways: [],
    operations: [],
  };
}

function addition({ id, key }: NamedSchema): Change {
  return {
    code: "schema-added",
    parameters: { name: key },
    where: key,
    subject: { kind: "schema", base: null, revision: id },
    location: { base: null, revision: id },
    before: null,
    after: key,
    ways: [],
    operations: [],
  };
}
