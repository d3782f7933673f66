import type { Code } from "../../ir/code.ts";
import type { Operation } from "../../ir/operation.ts";
import { code, indent, joinCode } from "../ts/code.ts";
import { literal } from "../ts/literal.ts";
import { keyedParameters } from "../ts/request-path.ts";
import { securityLiteral, securityOf } from "../ts/security.ts";
import { serverUrlValue } from "../ts/server-url.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import { parameterConverter, responseReader } from "./conversions.ts";
import { declaredFailures } from "../../ir/responses.ts";
import { bodyEncoder } from "./body-encoder.ts";
import type { OperationContext } from "./operation-context.ts";
import { pageDescriptor } from "./page-descriptor.ts";
import { parameterEncoder } from "./parameter-encoder.ts";
import { inTemplate, requestTemplate } from "./request-template.ts";
import { unservedMethod } from "../../ir/served.ts";
import { responseDecoder } from "./response-decoder.ts";
import { runtimeCall, runtimeValue, unsupported } from "./runtime-value.ts";

/** The object literal that tells the client what goes over the wire: see `OperationDescriptor` there. */
export function operationDescriptor(
  named: NamedOperation,
  context: OperationContext,
): Code {
  const { operation, names } = named;
  const fields: readonly (readonly [Code, Code | undefined])[] = [
    [code`id`, literal(operation.operationId ?? names.functionName)],
    [code`request`, literal(requestTemplate(named, context))],
    [code`parameters`, encoders(named, context)],
    [code`body`, bodyEncoder(operation, context)],
    [code`response`, responseDecoder(operation, context)],
    [code`parse`, responseReader(operation, context)],
    [code`security`, security(operation, context)],
    [
      code`baseUrl`,
      serverUrlValue(operation.servers, context.naming, context.scope),
    ],
    [code`idempotencyHeader`, idempotencyHeader(operation)],
    [code`errors`, errors(operation, context)],
    [code`page`, pageDescriptor(named, context)],
  ];
  const lines = fields.flatMap(([key, value]) =>
    value === undefined ? [] : [code`${key}: ${value},`],
  );
  return code`{${indent(code`\n${joinCode(lines, "\n")}`)}\n}`;
}

/** The encoders of the query parameters that the request lists, and of those that it can't tell. */
function encoders(
  named: NamedOperation,
  context: OperationContext,
): Code | undefined {
  const parameters = keyedParameters(named);
  const listed = parameters.some(
    (each) => each.parameter.in === "query" && inTemplate(each, context),
  );
  const what = unservedMethod(named.operation);
  const converter = parameterConverter(named, context);
  const values = [
    ...(what === undefined ? [] : [unsupported(what, context)]),
    ...(converter === undefined ? [] : [converter]),
    ...(listed ? [runtimeValue("form", "form", context)] : []),
    ...parameters
      .filter((each) => !inTemplate(each, context))
      .map((each) => parameterEncoder(each, context)),
  ];
  return values.length === 0 ? undefined : code`[${joinCode(values, ", ")}]`;
}

function security(
  operation: Operation,
  { plan: { document }, usualSecurity }: OperationContext,
): Code | undefined {
  const needed = securityLiteral(securityOf(operation, document), document);
  return needed === usualSecurity ? undefined : needed;
}

/** The runtime's own choice is `idempotency-key`. */
function idempotencyHeader({ parameters }: Operation): Code | undefined {
  const name = parameters
    .find(
      (each) => each.in === "header" && /idempotency.?key$/i.test(each.name),
    )
    ?.name.toLowerCase();
  return name === undefined || name === "idempotency-key"
    ? undefined
    : literal(name);
}

function errors(
  operation: Operation,
  context: OperationContext,
): Code | undefined {
  const statuses = declaredFailures(operation).map(({ status }) =>
    literal(status),
  );
  return statuses.length === 0
    ? undefined
    : runtimeCall("declared", "declared", context, statuses);
}
