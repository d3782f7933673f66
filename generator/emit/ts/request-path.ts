import type { Parameter } from "../../ir/operation.ts";
import type { NamedOperation } from "./type/named-operation.ts";

/** A parameter with its key in the params object. */
export interface KeyedParameter {
  readonly parameter: Parameter;
  readonly key: string;
}

export function keyedParameters({
  operation,
  names,
}: NamedOperation): readonly KeyedParameter[] {
  return operation.parameters.map((parameter, index) => ({
    parameter,
    key: names.parameterKeys[index] ?? parameter.name,
  }));
}

/** `GET /things/{id}`: method and path, with the keys of the params object in its braces. */
export function requestPath(named: NamedOperation): string {
  const { method, path } = named.operation;
  const keys = new Map(
    keyedParameters(named)
      .filter(({ parameter }) => parameter.in === "path")
      .map(({ parameter, key }) => [parameter.name, key]),
  );
  const template = path.replace(/\{([^{}]+)\}|[^{}]+/g, (text, name: string) =>
    name === undefined ? encodeText(text) : `{${keys.get(name) ?? name}}`,
  );
  return `${method.toUpperCase()} ${template}`;
}

/** Percent-encodes what a URL cannot hold (RFC 3986), and leaves what is encoded already. */
function encodeText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\u{fffd}")
    .replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%#]+/g, (part) =>
      encodeURIComponent(part),
    );
}
