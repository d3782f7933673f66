import ts from "typescript";

/** A type as written: its parts if it is a union, less `null` and `undefined`. */
export function unionParts(node: ts.TypeNode): readonly ts.TypeNode[] {
  const bare = withoutParentheses(node);
  if (ts.isUnionTypeNode(bare)) {
    return bare.types.flatMap(unionParts);
  }
  return isNothing(bare) ? [] : [bare];
}

function isNothing(node: ts.TypeNode): boolean {
  return (
    node.kind === ts.SyntaxKind.UndefinedKeyword ||
    node.kind === ts.SyntaxKind.VoidKeyword ||
    (ts.isLiteralTypeNode(node) &&
      node.literal.kind === ts.SyntaxKind.NullKeyword)
  );
}

/** What is inside parentheses and `readonly`. */
export function withoutParentheses(node: ts.TypeNode): ts.TypeNode {
  if (ts.isParenthesizedTypeNode(node)) {
    return withoutParentheses(node.type);
  }
  return ts.isTypeOperatorNode(node) &&
    node.operator === ts.SyntaxKind.ReadonlyKeyword
    ? withoutParentheses(node.type)
    : node;
}

/** The type of the items of an array, as written. */
export function itemNode(node: ts.TypeNode): ts.TypeNode | undefined {
  const bare = withoutParentheses(node);
  if (ts.isArrayTypeNode(bare)) {
    return bare.elementType;
  }
  if (ts.isIntersectionTypeNode(bare)) {
    return bare.types.map(itemNode).find((item) => item !== undefined);
  }
  return ts.isTypeReferenceNode(bare) &&
    ["Array", "ReadonlyArray", "Set"].includes(bare.typeName.getText())
    ? bare.typeArguments?.[0]
    : undefined;
}

/** The members of a union type, or the type itself. */
export function typeMembers(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** True where null is one of a type's values; `unknown` is any value. */
export function includesNull(type: ts.Type): boolean {
  return typeMembers(type).some(
    ({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Unknown)) !== 0,
  );
}

/** The literals among a type's values, and whether other values fit, too. */
export interface TypeValues {
  readonly literals: ReadonlySet<string | number | boolean>;
  /** `(string & {})` or a plain `string` or `number` stands beside them. */
  readonly open: boolean;
}

/** What an enum's type lets pass. */
export function typeValues(checker: ts.TypeChecker, type: ts.Type): TypeValues {
  const literals = new Set<string | number | boolean>();
  let open = false;
  for (const each of typeMembers(type)) {
    if (each.isStringLiteral() || each.isNumberLiteral()) {
      literals.add(each.value);
    } else if (each.flags & ts.TypeFlags.BooleanLiteral) {
      literals.add(checker.typeToString(each) === "true");
    } else if (!(each.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined))) {
      open = true;
    }
  }
  return { literals, open };
}

/** All the documentation written on a symbol's declarations, as letters and digits only. */
export function documentationOf(symbol: ts.Symbol): string {
  return bareWords(
    (symbol.declarations ?? [])
      .flatMap((declaration) => ts.getJSDocCommentsAndTags(declaration))
      .map((comment) => comment.getText())
      .join(" "),
  );
}

/** A text without what layout and escaping may change. */
export function bareWords(text: string): string {
  return text
    .replaceAll(/[\u007F-\u009F]+/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
