import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import type { Operation } from "../../ir/operation.ts";
import type { ChosenPagination, PaginationChoices } from "../../ir/options.ts";
import type { Outcome } from "../../ir/outcome.ts";
import type { Pagination } from "../../ir/pagination.ts";
import type { NamedSchema } from "../../ir/schema.ts";
import { choosePagination } from "./chosen-pagination.ts";
import { describePagination } from "./describe-pagination.ts";
import { findPagination } from "./find-pagination.ts";
import type { FindSchema } from "./members-of.ts";

/**
 * The operations, those that give pages with how these follow each other: as the configuration
 * says, else as parameters and responses tell. Says of each why, or why not.
 */
export function paginate(
  operations: readonly Operation[],
  schemas: readonly NamedSchema[],
  choices: PaginationChoices | false = {},
): Outcome<readonly Operation[]> {
  if (choices === false) return { value: operations, diagnostics: [] };
  const diagnostics: Diagnostic[] = [...checkChoices(choices, operations)];
  const byId = new Map(schemas.map(({ id, schema }) => [id, schema]));
  const find: FindSchema = (id) => byId.get(id);
  const value = operations.map((operation) => {
    const choice = choiceFor(operation, choices);
    if (choice === false) return operation;
    const { value: pagination, diagnostics: found } =
      choice === undefined
        ? inferred(operation, find)
        : chosen(operation, choice, find);
    diagnostics.push(...found);
    return pagination === undefined ? operation : { ...operation, pagination };
  });
  return { value, diagnostics };
}

function inferred(
  operation: Operation,
  find: FindSchema,
): Outcome<Pagination | undefined> {
  const found = findPagination(operation, find);
  const place = { pointer: operation.pointer };
  const { key } = operation;
  switch (found?.kind) {
    case undefined:
      return { value: undefined, diagnostics: [] };
    case "not-paged": {
      const { reason } = found;
      const why = diagnose("pagination-not-found", place, { key, reason });
      return { value: undefined, diagnostics: [why] };
    }
    case "paged": {
      const { pagination } = found;
      const how = describePagination(pagination, operation);
      const why = diagnose("pagination-found", place, { key, how });
      return { value: pagination, diagnostics: [why] };
    }
  }
}

function chosen(
  operation: Operation,
  choice: ChosenPagination,
  find: FindSchema,
): Outcome<Pagination | undefined> {
  const pagination = choosePagination(operation, choice, find);
  if (!("reason" in pagination)) return { value: pagination, diagnostics: [] };
  const place = { pointer: operation.pointer };
  const { reason } = pagination;
  const parameters = { key: operation.key, reason };
  return {
    value: undefined,
    diagnostics: [diagnose("pagination-unusable", place, parameters)],
  };
}

function choiceFor(
  { operationId = "", key }: Operation,
  choices: PaginationChoices,
): ChosenPagination | false | undefined {
  const name = [operationId, key].find((each) => Object.hasOwn(choices, each));
  return name === undefined ? undefined : choices[name];
}

/** A choice for an operation that does not exist is most often misspelt. */
function checkChoices(
  choices: PaginationChoices,
  operations: readonly Operation[],
): readonly Diagnostic[] {
  const known = new Set(
    operations.flatMap(({ operationId = [], key }) =>
      [key].concat(operationId),
    ),
  );
  return Object.keys(choices)
    .filter((key) => !known.has(key))
    .map((key) =>
      diagnose(
        "pagination-of-nothing",
        { pointer: "" },
        { key, nearest: nearestName(key, [...known]) },
      ),
    );
}
