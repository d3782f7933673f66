import type { Operation, Parameter } from "../../ir/operation.ts";
import { behindReferences, type FindSchema } from "./members-of.ts";
import {
  cursorParameters,
  linkParameters,
  offsetParameters,
  pageParameters,
  plainName,
  sizeParameters,
} from "./paging-names.ts";

/** The query parameters of an operation that have to do with pages: indices into its parameters. */
export interface PagingParameters {
  readonly cursor?: number;
  readonly page?: number;
  readonly offset?: number;
  readonly size?: number;
  /** All that the URL of a next page may set. */
  readonly linked: readonly number[];
}

export function pagingParameters(
  { parameters }: Operation,
  find: FindSchema,
): PagingParameters {
  const named = (
    names: ReadonlySet<string>,
    fits: (parameter: Parameter) => boolean,
  ): number | undefined => {
    const index = parameters.findIndex(
      (parameter) =>
        parameter.in === "query" &&
        names.has(plainName(parameter.name)) &&
        isAlone(parameter, parameters) &&
        fits(parameter),
    );
    return index === -1 ? undefined : index;
  };
  const counts = (parameter: Parameter): boolean =>
    behindReferences(parameter.schema, find).kind === "number";
  const takes = (parameter: Parameter): boolean => takesCursor(parameter, find);
  const cursor =
    named(cursorParameters, takes) ??
    named(pageParameters, takes) ??
    named(offsetParameters, takes);
  const page = named(pageParameters, counts);
  const offset = named(offsetParameters, counts);
  const size = named(sizeParameters, counts);
  const since = named(linkParameters, () => true);
  return {
    linked: [cursor, page, offset, since].filter(
      (index) => index !== undefined,
    ),
    ...(cursor === undefined ? {} : { cursor }),
    ...(page === undefined ? {} : { page }),
    ...(offset === undefined ? {} : { offset }),
    ...(size === undefined ? {} : { size }),
  };
}

/** Its key in the params object is its name on the wire. */
function isAlone(
  { name }: Parameter,
  parameters: readonly Parameter[],
): boolean {
  return parameters.filter((other) => other.name === name).length === 1;
}

/**
 * A cursor is a text, or a number where its name does not say that it counts; what has the format
 * of a date is a filter.
 */
function takesCursor({ name, schema }: Parameter, find: FindSchema): boolean {
  const plain = behindReferences(schema, find);
  if (plain.kind === "string") return !/date|time/.test(plain.format ?? "");
  const counts =
    pageParameters.has(plainName(name)) ||
    offsetParameters.has(plainName(name));
  return !counts && (plain.kind === "number" || plain.kind === "any");
}
