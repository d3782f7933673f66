import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import type { Document } from "../ir/document.ts";
import type { Naming, SchemaNames } from "../ir/naming.ts";
import type { Options } from "../ir/options.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Published } from "../ir/published.ts";
import type { NamedSchema } from "../ir/schema.ts";
import {
  clientDeclaration,
  operationDeclaration,
  schemaDeclaration,
  type Declaration,
} from "./declarations.ts";
import { chooseNames } from "./chosen-names.ts";
import { enumKeys } from "./enum-keys.ts";
import { findGroups, nameGroups } from "./group-names.ts";
import { modelFiles } from "./model-files.ts";
import { nameDeclarations } from "./name-declarations.ts";
import { operationNames } from "./operation-names.ts";
import { wantedNames } from "./package-names.ts";
import { readPublished } from "./published-names.ts";
import { publicRuntimeNames } from "./runtime-names.ts";

/**
 * Decides every name of the package, each unique in it. Names that were published are kept, so that
 * an added schema or operation renames nothing; then come schemas, operations, groups and the class
 * client, then what is derived from their names. The runtime's exports step aside.
 */
export function name(
  document: Document,
  options: Options,
  published: Published,
): Outcome<Naming> {
  const diagnostics: Diagnostic[] = [];
  const wanted = wantedNames(document, options);
  const groups = findGroups(document);
  const client = clientDeclaration(wanted.value);
  const schemas = document.schemas.map((schema) => ({
    schema,
    declaration: schemaDeclaration(schema),
  }));
  const operations = document.operations.map((operation) => ({
    operation,
    declaration: operationDeclaration(operation),
  }));
  const find = chooseNames(
    readPublished(published),
    [...schemas, ...operations, ...groups].map(
      ({ declaration }) => declaration,
    ),
    { names: options.names, diagnostics },
  );
  const { names, beside, types, webhooks, runtime, imported } =
    nameDeclarations(
      { schemas, operations, groups, client, webhooks: document.webhooks },
      { find, formats: options.formats ?? {}, diagnostics },
    );
  const { packageName, classFile, environmentPrefix } = wanted.value;
  const fileOf = modelFiles(document.tags);
  const groupIndexes = new Map(groups.map(({ tag }, index) => [tag, index]));
  return {
    value: {
      package: {
        name: packageName,
        className: names.get(client) ?? wanted.value.className,
        classFile,
        environmentPrefix,
      },
      schemas: new Map(
        schemas.map(({ schema, declaration }) => {
          const given = names.get(declaration) ?? schema.key;
          const file = find(declaration)?.file ?? fileOf(given);
          return [
            schema.id,
            {
              name: given,
              file,
              ...beside.get(schema.id),
              ...enumNames(schema),
            },
          ];
        }),
      ),
      operations: new Map(
        operations.map(({ operation, declaration }) => [
          operation.key,
          operationNames(operation, {
            functionName: names.get(declaration) ?? "",
            types: types.get(operation.key) ?? new Map(),
            group: groupIndexes.get(operation.tags[0]) ?? 0,
          }),
        ]),
      ),
      groups: nameGroups(groups, find, names),
      ...(webhooks !== undefined && { webhooks }),
      runtime,
      imported,
    },
    diagnostics: [
      ...wanted.diagnostics,
      ...diagnostics,
      ...schemas.flatMap(({ declaration }) =>
        takenFromRuntime(declaration, names, runtime),
      ),
    ],
  };
}

/** What a schema made step aside: users of the package import that under another name. */
function takenFromRuntime(
  schema: Declaration,
  names: ReadonlyMap<Declaration, string>,
  runtime: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const wanted = names.get(schema) ?? "";
  const given = runtime.get(wanted);
  if (given === undefined || !publicRuntimeNames.includes(wanted)) return [];
  const parameters = { what: "the runtime's export", wanted, name: given };
  return [diagnose("name-taken", { pointer: schema.pointer }, parameters)];
}

function enumNames({ schema }: NamedSchema): Pick<SchemaNames, "enumKeys"> {
  return schema.kind === "enum" ? { enumKeys: enumKeys(schema) } : {};
}
