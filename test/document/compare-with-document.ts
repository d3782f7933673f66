import ts from "typescript";

import { flattenSchema } from "../support/flat-schema.ts";
import type { RawDocument, RawSchema } from "../support/raw-document.ts";
import { modernised } from "../support/raw-swagger.ts";
import { listAllOperations } from "../support/raw-operations.ts";
import { auditPackage } from "./audit-package.ts";
import {
  compareDocumentation,
  compareMembers,
  type FoundMember,
} from "./compare-members.ts";
import { compareOperation } from "./compare-operation.ts";
import { compareSchema, mayBeObject } from "./compare-schema.ts";
import type { Comparison, Figures } from "./comparison.ts";
import { maybeTells } from "./telling-properties.ts";
import { openPackage } from "./package-types.ts";
import { reachableSchemas } from "./reachable-schemas.ts";

export interface ComparisonReport {
  /** What was found in the code as the document has it. */
  readonly figures: Readonly<Figures>;
  /** One line each: the place in the document, and what the code has there. */
  readonly differences: readonly string[];
}

/**
 * Compares a generated package with the document it came from, by asking the TypeScript checker.
 * Only the document's text and the package's published names are believed.
 */
export function compareWithDocument(
  written: RawDocument,
  packageFolder: string,
): ComparisonReport {
  const document = modernised(written);
  const differences: string[] = [];
  const comparison: Comparison = {
    document,
    types: openPackage(packageFolder),
    ...reachableSchemas(document),
    figures: {
      operations: 0,
      schemas: 0,
      members: 0,
      nullable: 0,
      nullableReferences: 0,
      references: 0,
      enums: 0,
      unknown: 0,
    },
    followed: new Map(),
    explained: new Set(),
    audited: new Map(),
    differ: (place, difference) => differences.push(`${place} ${difference}`),
  };
  for (const [key, schema] of Object.entries(
    document.components?.schemas ?? {},
  )) {
    compareComponent(comparison, key, schema);
  }
  for (const operation of listAllOperations(document)) {
    compareOperation(comparison, operation);
  }
  auditPackage(comparison);
  return { figures: comparison.figures, differences };
}

function compareComponent(
  comparison: Comparison,
  key: string,
  schema: RawSchema,
): void {
  const { figures, types } = comparison;
  const symbol = types.schema(key);
  if (symbol === undefined) {
    comparison.differ(key, "is not exported");
    return;
  }
  figures.schemas += 1;
  compareDocumentation({ comparison, schema, place: key }, symbol);
  const { schema: flat, refs } = flattenSchema(comparison.document, schema);
  const pair = {
    comparison,
    schema,
    place: key,
    open: refs.length === 0 ? opennessOf(comparison, key) : undefined,
  };
  const alias = symbol.declarations?.find(ts.isTypeAliasDeclaration);
  const { properties, oneOf } = flat;
  if (properties !== undefined && oneOf === undefined && mayBeObject(flat)) {
    const type = types.checker.getDeclaredTypeOfSymbol(
      ownSymbolOf(comparison, symbol),
    );
    count(figures, compareMembers({ ...pair, schema: flat, type }));
  } else if (alias !== undefined) {
    compareSchema({ ...pair, node: alias.type });
    figures.enums += flat.enum === undefined ? 0 : 1;
  }
}

/** What a component itself says; where others extend it and it stands for these, that has a name of its own. */
function ownSymbolOf({ types }: Comparison, symbol: ts.Symbol): ts.Symbol {
  const own = types.exported(`${symbol.name}Base`);
  return own === undefined || types.isComponent(own) ? symbol : own;
}

/** Open where a response brings the schema, closed where only requests carry it. */
function opennessOf(comparison: Comparison, key: string): boolean | undefined {
  const { outputs, inputs } = comparison;
  if (maybeTells(comparison, key)) return undefined;
  return outputs.has(key) || (inputs.has(key) ? false : undefined);
}

function count(figures: Figures, members: readonly FoundMember[]): void {
  for (const { schema, nullable } of members) {
    const isReference = schema.$ref !== undefined;
    figures.members += 1;
    figures.nullable += nullable ? 1 : 0;
    figures.references += isReference ? 1 : 0;
    figures.nullableReferences += nullable && isReference ? 1 : 0;
  }
}
