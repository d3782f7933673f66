import ts from "typescript";

import type { RawSchema } from "../support/raw-document.ts";
import {
  candidatesOf,
  elementsOf,
  itemsOf,
  membersOf,
  othersOf,
} from "./candidates.ts";
import { typeNodesOf } from "./compare-members.ts";
import type { Comparison } from "./comparison.ts";
import { symbolOf } from "./package-types.ts";
import { saysNothing } from "./saying-parts.ts";
import { withoutParentheses } from "./type-parts.ts";

/** What the schemas of a place are, any of which may have given it its type. */
export interface Audited {
  readonly comparison: Comparison;
  readonly schemas: readonly RawSchema[];
  readonly place: string;
  /** What stands beside it in an intersection counts, too: `unknown` adds nothing to that. */
  readonly whole?: ts.Type | undefined;
}

/** A schema that leads back to itself through `allOf` is a new one each time round: enough is enough. */
const MOST = 25;

/** Says where a type is `unknown` though the document gives one, and remembers what it has seen. */
export function auditNode(audited: Audited, written: ts.TypeNode): void {
  const { comparison, schemas } = audited;
  const node = withoutParentheses(written);
  if (ts.isUnionTypeNode(node)) {
    for (const part of node.types) auditNode(audited, part);
  } else if (ts.isIntersectionTypeNode(node)) {
    const whole =
      audited.whole ?? comparison.types.checker.getTypeFromTypeNode(node);
    for (const part of node.types) auditNode({ ...audited, whole }, part);
  } else if (node.kind === ts.SyntaxKind.UnknownKeyword) {
    auditUnknown(audited, node);
  } else if (ts.isArrayTypeNode(node)) {
    const whole =
      audited.whole &&
      comparison.types.checker.getIndexTypeOfType(
        audited.whole,
        ts.IndexKind.Number,
      );
    auditNode({ ...narrow(audited, itemsOf, "[]"), whole }, node.elementType);
  } else if (ts.isTupleTypeNode(node)) {
    for (const [index, element] of node.elements.entries()) {
      const item = (schema: RawSchema): readonly RawSchema[] =>
        elementsOf(schema, index);
      auditNode(narrow(audited, item, `[${index}]`), elementNode(element));
    }
  } else if (ts.isTypeLiteralNode(node)) {
    auditMembers(audited, node.members);
  } else if (ts.isIndexedAccessTypeNode(node)) {
    auditChoice(audited, node);
  } else if (ts.isTypeReferenceNode(node)) {
    auditReference(audited, node);
  } else if (ts.isExpressionWithTypeArguments(node)) {
    const symbol = symbolOf(comparison.types.checker, node.expression);
    auditDeclarations({ ...audited, schemas }, symbol);
  }
}

function auditUnknown(
  { comparison, schemas, place, whole }: Audited,
  node: ts.Node,
): void {
  comparison.explained.add(node);
  if (whole !== undefined && (whole.flags & ts.TypeFlags.Unknown) === 0) return;
  const candidates = schemas.flatMap((schema) =>
    candidatesOf(comparison.document, schema),
  );
  if (candidates.length > 0 && !candidates.some(saysNothing)) {
    comparison.differ(place, "is unknown");
  } else {
    comparison.figures.unknown += 1;
  }
}

/** `XResponses[Accept]`: each of its members is what one media type gives. */
function auditChoice(
  audited: Audited,
  { objectType }: ts.IndexedAccessTypeNode,
): void {
  const { checker } = audited.comparison.types;
  const type = checker.getTypeFromTypeNode(objectType);
  for (const member of checker.getPropertiesOfType(type)) {
    for (const node of typeNodesOf(member)) auditNode(audited, node);
  }
}

function auditReference(audited: Audited, node: ts.TypeReferenceNode): void {
  const { types } = audited.comparison;
  const name = node.typeName.getText();
  for (const each of node.typeArguments ?? []) {
    const inner =
      name === "Array" || name === "ReadonlyArray"
        ? narrow(audited, itemsOf, "[]")
        : audited;
    auditNode(inner, each);
  }
  const symbol = symbolOf(types.checker, node.typeName);
  if (symbol !== undefined && !types.isComponent(symbol)) {
    auditDeclarations(audited, symbol);
  }
}

/** What an interface or a type alias says, unless it was seen with these schemas before. */
export function auditDeclarations(
  audited: Audited,
  symbol: ts.Symbol | undefined,
): void {
  const { comparison } = audited;
  for (const declaration of symbol?.declarations ?? []) {
    const seen = comparison.audited.get(declaration) ?? new Set();
    comparison.audited.set(declaration, seen);
    const schemas = audited.schemas.filter((schema) => !seen.has(schema));
    if (schemas.length === 0 || seen.size > MOST) continue;
    for (const schema of schemas) seen.add(schema);
    const fresh = { ...audited, schemas };
    if (ts.isTypeAliasDeclaration(declaration)) {
      auditNode(fresh, declaration.type);
    } else if (ts.isInterfaceDeclaration(declaration)) {
      auditMembers(fresh, declaration.members);
      for (const clause of declaration.heritageClauses ?? []) {
        for (const type of clause.types) auditNode(fresh, type);
      }
    }
  }
}

function auditMembers(
  audited: Audited,
  members: ts.NodeArray<ts.TypeElement>,
): void {
  for (const member of members) {
    if (ts.isPropertySignature(member) && member.type !== undefined) {
      const name =
        ts.isIdentifier(member.name) ||
        ts.isStringLiteralLike(member.name) ||
        ts.isNumericLiteral(member.name)
          ? member.name.text
          : member.name.getText();
      const named = (schema: RawSchema): readonly RawSchema[] =>
        membersOf(schema, name);
      const whole = memberOf(audited, name);
      auditNode({ ...narrow(audited, named, `.${name}`), whole }, member.type);
    } else if (ts.isIndexSignatureDeclaration(member)) {
      auditNode(narrow(audited, othersOf, ".*"), member.type);
    }
  }
}

/** The type of a member with all that stands beside it. */
function memberOf(
  { comparison, whole }: Audited,
  name: string,
): ts.Type | undefined {
  const { checker } = comparison.types;
  const symbol =
    whole && checker.getPropertyOfType(checker.getNonNullableType(whole), name);
  return symbol && checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
}

/** The schemas of a part of a value; where none speaks of it, the document says nothing. */
function narrow(
  { comparison, schemas, place }: Audited,
  partsOf: (schema: RawSchema) => readonly RawSchema[],
  suffix: string,
): Audited {
  const parts = schemas
    .flatMap((schema) => candidatesOf(comparison.document, schema))
    .flatMap(partsOf);
  return {
    comparison,
    schemas: [...new Set(parts)],
    place: `${place}${suffix}`,
  };
}

function elementNode(element: ts.TypeNode | ts.NamedTupleMember): ts.TypeNode {
  if (ts.isRestTypeNode(element)) {
    const rest = withoutParentheses(element.type);
    return ts.isArrayTypeNode(rest) ? rest.elementType : rest;
  }
  if (ts.isOptionalTypeNode(element)) return element.type;
  return ts.isNamedTupleMember(element) ? element.type : element;
}
