import ts from "typescript";

import type { RawParameter, RawSchema } from "../support/raw-document.ts";
import type { ListedOperation } from "../support/raw-operations.ts";
import { compareSchema, compareVariants, type Pair } from "./compare-schema.ts";
import { typeNodesOf } from "./compare-members.ts";
import type { Comparison } from "./comparison.ts";
import { typeMembers } from "./type-parts.ts";

/** Compares an operation's function: its parameters, which are required, and what it promises. */
export function compareOperation(
  comparison: Comparison,
  operation: ListedOperation,
): void {
  const { types, figures } = comparison;
  const { id } = operation;
  const declaration = types
    .operation(operation)
    ?.declarations?.find(ts.isFunctionDeclaration);
  if (declaration?.type === undefined) {
    comparison.differ(id, "is no exported function");
    return;
  }
  figures.operations += 1;
  compareParameters(comparison, operation, declaration);
  compareResult(comparison, operation, declaration);
}

function compareParameters(
  comparison: Comparison,
  operation: ListedOperation,
  declaration: ts.FunctionDeclaration,
): void {
  const { checker } = comparison.types;
  const expected = new Map(
    keyedParameters(operation).map(([key, parameter]) => [
      key,
      {
        schema: schemaOf(parameter),
        required: parameter.required === true || parameter.in === "path",
      },
    ]),
  );
  const { body } = operation;
  if (body !== undefined && !BODILESS.has(operation.method)) {
    const { schema = {}, required } = body;
    expected.set("body", { schema, required });
  }
  const params = declaration.parameters.find(
    ({ name }) => name.getText() === "params",
  );
  const written = params?.type
    ? checker.getPropertiesOfType(checker.getTypeFromTypeNode(params.type))
    : [];
  const names = written
    .map(({ name }) => name)
    .filter((name) => expected.has(name) || !choosesBody(name, operation))
    .toSorted();
  const wanted = [...expected.keys()].toSorted();
  if (names.join() !== wanted.join()) {
    comparison.differ(operation.id, `takes ${names}, not ${wanted}`);
  }
  for (const symbol of written) {
    const parameter = expected.get(symbol.name);
    const nodes = typeNodesOf(symbol);
    if (parameter !== undefined && nodes.length > 0) {
      const place = `${operation.id}(${symbol.name})`;
      const { schema } = parameter;
      compareAny({ comparison, schema, place, open: false }, nodes);
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      if (optional === parameter.required) {
        comparison.differ(place, `is ${optional ? "optional" : "required"}`);
      }
    }
  }
}

/** `fetch` sends no body with these. */
const BODILESS = new Set(["get", "head", "trace"]);

/** Whether a member tells which of several media types the body has. */
function choosesBody(name: string, { body }: ListedOperation): boolean {
  return name === "contentType" && (body?.schemas.length ?? 0) > 1;
}

/** Compares a schema with a type; of several, which are for other media types as well, one must fit. */
function compareAny(
  pair: Omit<Pair, "node">,
  nodes: readonly ts.TypeNode[],
): void {
  const trials = nodes.map((node) => {
    const found: (readonly [string, string])[] = [];
    const comparison: Comparison = {
      ...pair.comparison,
      differ: (place, difference) => found.push([place, difference]),
    };
    compareSchema({ ...pair, comparison, node });
    return found;
  });
  if (trials.some(({ length }) => length === 0)) return;
  for (const [place, difference] of trials[0] ?? []) {
    pair.comparison.differ(place, difference);
  }
}

/** What a parameter's value is like: its schema may stand in a media type. */
export function schemaOf({ schema, content = {} }: RawParameter): RawSchema {
  return schema ?? Object.values(content)[0]?.schema ?? {};
}

const LOCATIONS = ["path", "query", "querystring", "header", "cookie"];

/**
 * Parameters by the keys that they go by: their names; where an earlier location has the name, or it
 * is `body`, their location comes first.
 */
export function keyedParameters(
  operation: ListedOperation,
): readonly (readonly [string, RawParameter])[] {
  const { parameters } = operation;
  const keys = new Map<string, RawParameter>();
  for (const location of LOCATIONS) {
    for (const parameter of parameters) {
      if (parameter.in !== location) continue;
      const { name } = parameter;
      const taken =
        keys.has(name) || name === "body" || choosesBody(name, operation);
      keys.set(taken ? `${location}_${name}` : name, parameter);
    }
  }
  return [...keys];
}

function compareResult(
  comparison: Comparison,
  operation: ListedOperation,
  declaration: ts.FunctionDeclaration,
): void {
  const place = `${operation.id}()`;
  const { checker } = comparison.types;
  const { type: result } = declaration;
  const promised =
    result && ts.isTypeReferenceNode(result)
      ? result.typeArguments?.[0]
      : undefined;
  const data = promised && withoutChoice(promised, declaration, checker);
  if (data === undefined) {
    comparison.differ(place, `gives ${result?.getText() ?? "nothing"}`);
    return;
  }
  const text = checker.typeToString(checker.getTypeFromTypeNode(data));
  const { successes } = operation;
  const bare =
    successes.length === 0 || successes.some(({ kind }) => kind === "none");
  if (bare !== allowsNothing(checker, data) && !(bare && text === "unknown")) {
    comparison.differ(place, `gives ${text}`);
  }
  const schemas = successes.flatMap(({ schema }) => schema ?? []);
  const pair = { comparison, place, node: data, open: true };
  const [only] = schemas;
  if (only !== undefined && successes.length === 1) {
    compareSchema({ ...pair, schema: only });
  } else {
    compareVariants(pair, schemas);
  }
}

/** Where a call chooses the media type, what it gives if it chooses none: `XResponses[Accept]`. */
function withoutChoice(
  node: ts.TypeNode,
  { typeParameters }: ts.FunctionDeclaration,
  checker: ts.TypeChecker,
): ts.TypeNode | undefined {
  const preferred = typeParameters?.[0]?.default;
  if (
    !ts.isIndexedAccessTypeNode(node) ||
    preferred === undefined ||
    !ts.isLiteralTypeNode(preferred) ||
    !ts.isStringLiteral(preferred.literal)
  ) {
    return node;
  }
  const symbol = checker
    .getTypeFromTypeNode(node.objectType)
    .getProperty(preferred.literal.text);
  return symbol && typeNodesOf(symbol)[0];
}

function allowsNothing(checker: ts.TypeChecker, node: ts.TypeNode): boolean {
  return typeMembers(checker.getTypeFromTypeNode(node)).some(
    ({ flags }) => (flags & (ts.TypeFlags.Void | ts.TypeFlags.Undefined)) !== 0,
  );
}
