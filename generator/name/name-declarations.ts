import type { Diagnostic } from "../ir/diagnostic.ts";
import type { SchemaNames, WebhookNames } from "../ir/naming.ts";
import type { Operation, OperationKey } from "../ir/operation.ts";
import type { Formats } from "../ir/options.ts";
import type { NamedSchema, SchemaId } from "../ir/schema.ts";
import type { Webhook } from "../ir/webhook.ts";
import type { Declaration } from "./declarations.ts";
import type { Group } from "./group-names.ts";
import { capitalize, isDeclarable } from "./identifiers.ts";
import { derivedTypes, type DerivedType } from "./needs-name.ts";
import type { FindPublished } from "./published-names.ts";
import { createRegistry, type Registry } from "./registry.ts";
import { importedNames } from "./imported-names.ts";
import { internalRuntimeNames, publicRuntimeNames } from "./runtime-names.ts";
import { webhookNames } from "./webhook-names.ts";

/** All that is declared in a package, in the order of the document. */
export interface Declared {
  readonly schemas: readonly {
    readonly schema: NamedSchema;
    readonly declaration: Declaration;
  }[];
  readonly operations: readonly {
    readonly operation: Operation;
    readonly declaration: Declaration;
  }[];
  readonly groups: readonly Group[];
  readonly client: Declaration;
  readonly webhooks: readonly Webhook[];
}

/** The names that were given out. */
export interface Given {
  readonly names: ReadonlyMap<Declaration, string>;
  /** Of what stands beside a schema: its request shape and its converters, where it has them. */
  readonly beside: ReadonlyMap<SchemaId, BesideNames>;
  readonly types: ReadonlyMap<OperationKey, ReadonlyMap<DerivedType, string>>;
  readonly webhooks: WebhookNames | undefined;
  /** Exports of the runtime that stepped aside. */
  readonly runtime: ReadonlyMap<string, string>;
  /** Exports of modules of the user's, by their names there. */
  readonly imported: ReadonlyMap<string, string>;
}

type BesideNames = Pick<SchemaNames, "inputName" | "decodeName" | "encodeName">;

/**
 * Gives out the names of a package. What was published comes first, with all that is derived from
 * it, so that nothing new can take its name; the rest follows in the same order.
 */
export function nameDeclarations(
  { schemas, operations, groups, client, webhooks }: Declared,
  {
    find,
    formats,
    diagnostics,
  }: {
    readonly find: FindPublished;
    readonly formats: Formats;
    readonly diagnostics: Diagnostic[];
  },
): Given {
  const all = [
    ...inOrder(schemas.map(({ declaration }) => declaration)),
    ...ownNamesFirst(operations.map(({ declaration }) => declaration)),
    ...groups.map(({ declaration }) => declaration),
    client,
  ];
  const registry = createRegistry(all, find, diagnostics);
  const names = new Map<Declaration, string>();
  const beside = new Map<SchemaId, BesideNames>();
  const types = new Map<OperationKey, ReadonlyMap<DerivedType, string>>();

  let received: WebhookNames | undefined;
  const derive = (): void => {
    const className = names.get(client);
    if (className !== undefined) {
      received ??= webhookNames(webhooks, className, registry);
    }
    for (const { schema, declaration } of schemas) {
      const given = names.get(declaration);
      if (given === undefined || beside.has(schema.id)) continue;
      beside.set(schema.id, besideNames(schema, given, registry));
    }
    for (const { operation, declaration } of operations) {
      const given = names.get(declaration);
      if (given === undefined || types.has(operation.key)) continue;
      const suffixes = derivedTypes(operation);
      const stem = capitalize(given);
      types.set(
        operation.key,
        new Map(suffixes.map((type) => [type, registry.derive(stem + type)])),
      );
    }
  };

  for (const declaration of all) {
    const entry = find(declaration);
    if (entry !== undefined) names.set(declaration, entry.name);
  }
  derive();
  for (const declaration of all) {
    if (names.has(declaration)) continue;
    names.set(declaration, registry.take(declaration));
  }
  derive();
  const runtime = new Map<string, string>();
  for (const name of [...publicRuntimeNames, ...internalRuntimeNames]) {
    const given = registry.stepAside(name);
    if (given !== name) runtime.set(name, given);
  }
  const imported = new Map(
    importedNames(formats).map((each) => [each, registry.stepAside(each)]),
  );
  return { names, beside, types, webhooks: received, runtime, imported };
}

function besideNames(
  { split, converted = [] }: NamedSchema,
  name: string,
  { derive }: Registry,
): BesideNames {
  const stem = capitalize(name);
  return {
    ...(split && { inputName: derive(`${name}Input`) }),
    ...(converted.includes("output") && {
      decodeName: derive(`decode${stem}`),
    }),
    ...(converted.includes("input") && { encodeName: derive(`encode${stem}`) }),
  };
}

/** Keys that can stay as they are choose before those that are made into names. */
function inOrder(declarations: readonly Declaration[]): readonly Declaration[] {
  return [
    ...declarations.filter(({ identity }) => isDeclarable(identity)),
    ...declarations.filter(({ identity }) => !isDeclarable(identity)),
  ];
}

/** The first operation with an operationId has a right to it, before any that falls back on its path. */
function ownNamesFirst(
  operations: readonly Declaration[],
): readonly Declaration[] {
  const claimed = new Set<string | undefined>();
  const owners: Declaration[] = [];
  const others: Declaration[] = [];
  for (const operation of operations) {
    const hasId = operation.keys.length > 1;
    const [choice] = operation.candidates;
    (hasId && !claimed.has(choice) ? owners : others).push(operation);
    if (hasId) claimed.add(choice);
  }
  return [...owners, ...others];
}
