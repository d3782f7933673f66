import type { Parameter } from "../../ir/operation.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import type { OperationContext } from "./operation-context.ts";
import { isCompound } from "./is-compound.ts";

/** A parameter with its key in the params object. */
export interface KeyedParameter {
  readonly parameter: Parameter;
  readonly key: string;
}

/** Keys that can stand in a template's braces. */
const PLAIN_KEY = /^[^{},*\s]+$/;

export function keyedParameters({
  operation,
  names,
}: NamedOperation): readonly KeyedParameter[] {
  return operation.parameters.map((parameter, index) => ({
    parameter,
    key: names.parameterKeys[index] ?? parameter.name,
  }));
}

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
  const { method, path } = named.operation;
  const parameters = keyedParameters(named);
  const query = parameters
    .filter(
      (each) => each.parameter.in === "query" && inTemplate(each, context),
    )
    .map(({ parameter, key }) =>
      explodes(parameter, context) ? `${key}*` : key,
    );
  const keys = new Map(
    parameters
      .filter(({ parameter }) => parameter.in === "path")
      .map(({ parameter, key }) => [parameter.name, key]),
  );
  const template = path.replace(/\{([^{}]+)\}|[^{}]+/g, (text, name: string) =>
    name === undefined ? encodeText(text) : `{${keys.get(name) ?? name}}`,
  );
  const tail = query.length === 0 ? "" : `{?${query.join(",")}}`;
  return `${method.toUpperCase()} ${template}${tail}`;
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

/** Percent-encodes what a URL cannot hold (RFC 3986), and leaves what is encoded already. */
function encodeText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\u{fffd}")
    .replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%#]+/g, (part) =>
      encodeURIComponent(part),
    );
}
