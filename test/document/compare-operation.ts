import ts from "typescript";

import type { RawSchema } from "../support/raw-document.ts";
import type { ListedOperation } from "../support/raw-operations.ts";
import { compareSchema } from "./compare-schema.ts";
import { typeNodeOf } from "./compare-members.ts";
import type { Comparison } from "./comparison.ts";
import { unionParts } from "./type-parts.ts";

/** Compares an operation's function: its parameters, which are required, and what it promises. */
export function compareOperation(
  comparison: Comparison,
  operation: ListedOperation,
): void {
  const { types, figures } = comparison;
  const { id, method, path } = operation;
  const declaration = types
    .operation(method, path, id)
    ?.declarations?.find(ts.isFunctionDeclaration);
  if (declaration?.type === undefined) {
    comparison.differ(id, "is no exported function");
    return;
  }
  figures.operations += 1;
  compareParameters(comparison, operation, declaration);
  compareResult(comparison, operation, declaration.type);
}

function compareParameters(
  comparison: Comparison,
  operation: ListedOperation,
  declaration: ts.FunctionDeclaration,
): void {
  const { checker } = comparison.types;
  const expected = new Map(
    operation.parameters.map((parameter) => [
      parameter.name,
      {
        schema: parameter.schema ?? {},
        required: parameter.required === true || parameter.in === "path",
      },
    ]),
  );
  if (operation.body !== undefined) {
    expected.set("body", operation.body);
  }
  const params = declaration.parameters.find(
    ({ name }) => name.getText() === "params",
  );
  const written = params?.type
    ? checker.getPropertiesOfType(checker.getTypeFromTypeNode(params.type))
    : [];
  const names = written.map(({ name }) => name).toSorted();
  const wanted = [...expected.keys()].toSorted();
  if (names.join() !== wanted.join()) {
    comparison.differ(operation.id, `takes ${names}, not ${wanted}`);
  }
  for (const symbol of written) {
    const parameter = expected.get(symbol.name);
    const node = typeNodeOf(symbol);
    if (parameter !== undefined && node !== undefined) {
      const place = `${operation.id}(${symbol.name})`;
      compareSchema({
        comparison,
        schema: parameter.schema,
        node,
        place,
        open: false,
      });
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      if (optional === parameter.required) {
        comparison.differ(place, `is ${optional ? "optional" : "required"}`);
      }
    }
  }
}

function compareResult(
  comparison: Comparison,
  operation: ListedOperation,
  result: ts.TypeNode,
): void {
  const place = `${operation.id}()`;
  const data = ts.isTypeReferenceNode(result)
    ? result.typeArguments?.[0]
    : undefined;
  if (data === undefined) {
    comparison.differ(place, `gives ${result.getText()}`);
    return;
  }
  const schemas = operation.successes
    .map(({ schema }) => schema)
    .filter((schema): schema is RawSchema => schema !== undefined);
  const bare = operation.successes.length > schemas.length;
  const nothing = comparison.types.checker.typeToString(
    comparison.types.checker.getTypeFromTypeNode(data),
  );
  if (bare !== /\b(void|undefined)\b/.test(nothing)) {
    comparison.differ(place, `gives ${nothing}`);
  }
  if (schemas.length === 0 && unionParts(data).length > 0) {
    comparison.differ(place, `gives ${data.getText()}, not void`);
  }
  for (const schema of schemas) {
    compareSchema({ comparison, schema, node: data, place, open: true });
  }
}
