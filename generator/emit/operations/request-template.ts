import type { Parameter } from "../../ir/operation.ts";
import {
  type KeyedParameter,
  keyedParameters,
  requestPath,
} from "../ts/request-path.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";
import { isCompound } from "./is-compound.ts";

/** Keys that can stand in a template's braces. */
const PLAIN_KEY = /^[^{},*\s]+$/;

/** Whether the request template says all there is to say about a parameter. */
export function inTemplate(
  { parameter, key }: KeyedParameter,
  context: OperationContext,
): boolean {
  const { in: location, name, serialization, schema } = parameter;
  if (serialization.kind === "content" || serialization.allowReserved) {
    return false;
  }
  if (location === "path") {
    return (
      serialization.style === "simple" && !isCompound(schema, context.schemas)
    );
  }
  return (
    location === "query" &&
    serialization.style === "form" &&
    key === name &&
    PLAIN_KEY.test(key)
  );
}

/**
 * `GET /things/{id}{?page,ids*}`: method, path and plain query parameters as a template in the
 * manner of RFC 6570, with the keys of the params object in its braces.
 */
export function requestTemplate(
  named: NamedOperation,
  context: OperationContext,
): string {
  const query = keyedParameters(named)
    .filter(
      (each) => each.parameter.in === "query" && inTemplate(each, context),
    )
    .map(({ parameter, key }) =>
      explodes(parameter, context) ? `${key}*` : key,
    );
  const tail = query.length === 0 ? "" : `{?${query.join(",")}}`;
  return requestPath(named) + tail;
}

/** Explosion makes a difference to arrays and objects only. */
function explodes(
  { serialization, schema }: Parameter,
  context: OperationContext,
): boolean {
  return (
    serialization.kind === "style" &&
    serialization.explode &&
    isCompound(schema, context.schemas)
  );
}
