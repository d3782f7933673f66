import ts from "typescript";

import type { RawSchema } from "../support/raw-document.ts";
import {
  listAllOperations,
  type ListedOperation,
} from "../support/raw-operations.ts";
import { auditDeclarations, auditNode } from "./audit-unknown.ts";
import { keyedParameters, schemaOf } from "./compare-operation.ts";
import type { Comparison } from "./comparison.ts";
import { typeNodesOf } from "./compare-members.ts";
import { symbolOf } from "./package-types.ts";
import { unionParts } from "./type-parts.ts";

/**
 * Looks at every `unknown` in models and operations: each stands where the document says nothing of
 * what a value is like. One that can't be traced to a place of the document is a difference, too.
 */
export function auditPackage(comparison: Comparison): void {
  const { document, types } = comparison;
  const schemas = Object.entries(document.components?.schemas ?? {});
  for (const [key, schema] of schemas) {
    const symbol = types.schema(key);
    if (symbol === undefined) continue;
    const audited = { comparison, schemas: [schema], place: key };
    auditDeclarations(audited, symbol);
    for (const suffix of ["Input", "Base", "BaseInput"]) {
      const variant = types.exported(`${symbol.name}${suffix}`);
      if (variant === undefined || types.isComponent(variant)) continue;
      auditDeclarations(audited, variant);
    }
  }
  for (const operation of listAllOperations(document)) {
    auditOperation(comparison, operation);
  }
  for (const source of types.sources) reportRest(comparison, source);
}

function auditOperation(
  comparison: Comparison,
  operation: ListedOperation,
): void {
  const { types } = comparison;
  const declaration = types
    .operation(operation)
    ?.declarations?.find(ts.isFunctionDeclaration);
  if (declaration === undefined) return;
  const { id, body, successes, headers } = operation;
  const look = (
    nodes: readonly ts.TypeNode[] = [],
    schemas: readonly RawSchema[],
    place: string,
  ): void => {
    for (const node of nodes) auditNode({ comparison, schemas, place }, node);
  };
  const params = membersOf(
    comparison,
    declaration.parameters.find(({ name }) => name.getText() === "params")
      ?.type,
  );
  for (const [key, parameter] of keyedParameters(operation)) {
    look(params.get(key), [schemaOf(parameter)], `${id}(${key})`);
  }
  look(params.get("body"), body?.schemas ?? [], `${id}(body)`);
  const { data, item, errors, heads } = promisedBy(declaration.type);
  look(
    listOf(data),
    successes.flatMap(({ schemas }) => schemas),
    `${id}()`,
  );
  look(listOf(item), [], `${id}() item`);
  auditFailures(comparison, operation, errors);
  for (const [name, node] of membersOf(comparison, heads)) {
    const found = [...headers].filter(
      ([header]) => header.toLowerCase() === name.toLowerCase(),
    );
    const schemas = found.flatMap(([, each]) => each);
    look(node, schemas, `${id} header ${name}`);
  }
}

function listOf(node: ts.TypeNode | undefined): readonly ts.TypeNode[] {
  return node === undefined ? [] : [node];
}

interface Promised {
  readonly data?: ts.TypeNode | undefined;
  readonly item?: ts.TypeNode | undefined;
  readonly errors?: ts.TypeNode | undefined;
  readonly heads?: ts.TypeNode | undefined;
}

/** `ApiPromise<Data, Errors, Headers>`, or `PagePromise<Page, Item, Errors, Headers>`. */
function promisedBy(result: ts.TypeNode | undefined): Promised {
  if (result === undefined || !ts.isTypeReferenceNode(result)) return {};
  const [data, ...others] = result.typeArguments ?? [];
  if (!result.typeName.getText().endsWith("PagePromise")) {
    const [errors, heads] = others;
    return { data, errors, heads };
  }
  const [item, errors, heads] = others;
  return { data, item, errors, heads };
}

/** `DeclaredFailure<404, Body>`, alone or in a union, under a name. */
function auditFailures(
  comparison: Comparison,
  { id, failures }: ListedOperation,
  errors: ts.TypeNode | undefined,
): void {
  for (const part of partsOf(comparison, errors)) {
    if (!ts.isTypeReferenceNode(part)) continue;
    const [status, body] = part.typeArguments ?? [];
    if (status === undefined || body === undefined) continue;
    const code = status.getText().replaceAll('"', "");
    const found = [...failures].filter(
      ([key]) => key.toLowerCase() === code.toLowerCase(),
    );
    const schemas = found.flatMap(([, content]) => content.schemas);
    auditNode({ comparison, schemas, place: `${id} ${code}` }, body);
  }
}

function partsOf(
  { types }: Comparison,
  node: ts.TypeNode | undefined,
): readonly ts.TypeNode[] {
  if (node === undefined || !ts.isTypeReferenceNode(node)) return [];
  const symbol = symbolOf(types.checker, node.typeName);
  const alias = symbol?.declarations?.find(ts.isTypeAliasDeclaration);
  return alias === undefined ? [] : unionParts(alias.type);
}

function membersOf(
  { types }: Comparison,
  node: ts.TypeNode | undefined,
): ReadonlyMap<string, readonly ts.TypeNode[]> {
  const symbols =
    node === undefined
      ? []
      : types.checker.getPropertiesOfType(
          types.checker.getTypeFromTypeNode(node),
        );
  return new Map(symbols.map((symbol) => [symbol.name, typeNodesOf(symbol)]));
}

/**
 * Says of every `unknown` that was not looked at where it stands; methods are as their functions, whose
 * bodies say nothing new.
 */
function reportRest(comparison: Comparison, source: ts.SourceFile): void {
  const visit = (node: ts.Node): void => {
    if (
      node.kind === ts.SyntaxKind.UnknownKeyword &&
      !comparison.explained.has(node)
    ) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const file = source.fileName.replace(/^.*\/src\//, "");
      comparison.differ(`${file}:${line + 1}`, "is unknown for no reason");
    }
    if (ts.isClassDeclaration(node) || ts.isBlock(node)) return;
    ts.forEachChild(node, visit);
  };
  visit(source);
}
