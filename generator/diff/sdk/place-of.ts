import type { OperationNames } from "../../ir/naming.ts";
import type { MediaType, Operation, Response } from "../../ir/operation.ts";
import type { Plan } from "../../ir/plan.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { successesOf } from "../../ir/responses.ts";
import type { Finding, Sides } from "../change.ts";
import type { Place, Root, Step } from "./place.ts";
import { stepsOf } from "./steps-of.ts";

/** Where a user of the package meets what a finding is about; undefined where no type tells of it. */
export function placeOf(
  { subject, location }: Finding,
  plan: Plan,
  side: keyof Sides<never>,
): Place | undefined {
  const pointer = location[side];
  if (pointer === null) return undefined;
  if (subject.kind === "document") return placeInWebhooks(pointer, plan);
  const id = subject[side];
  if (id === null) return undefined;
  if (subject.kind === "schema") {
    const names = plan.naming.schemas.get(id);
    return (
      names && { root: { kind: "schema", names }, steps: stepsOf(id, pointer) }
    );
  }
  const operation = plan.document.operations.find(({ key }) => key === id);
  const names = plan.naming.operations.get(id);
  return operation === undefined || names === undefined
    ? undefined
    : placeInOperation(pointer, operation, names);
}

function placeInWebhooks(
  pointer: Pointer,
  { document, naming }: Plan,
): Place | undefined {
  const index = document.webhooks.findIndex((each) =>
    isWithin(pointer, each.pointer),
  );
  const names = naming.webhooks;
  const webhook = document.webhooks[index];
  const key = names?.keys[index];
  if (names === undefined || webhook === undefined || key === undefined) {
    return undefined;
  }
  const schema = schemaAround(pointer, webhook.content);
  return schema === undefined
    ? { root: { kind: "handlers", names }, steps: [property(key)] }
    : {
        root: { kind: "payload", names, key },
        steps: stepsOf(schema, pointer),
      };
}

function placeInOperation(
  pointer: Pointer,
  operation: Operation,
  names: OperationNames,
): Place | undefined {
  return (
    inParameters(pointer, operation, names) ??
    inBody(pointer, operation, names) ??
    inResponses(pointer, operation, names) ??
    (pointer === operation.pointer
      ? { root: { kind: "function", names }, steps: [] }
      : undefined)
  );
}

function inParameters(
  pointer: Pointer,
  { parameters }: Operation,
  names: OperationNames,
): Place | undefined {
  const index = parameters.findIndex(
    (each) =>
      isWithin(pointer, each.pointer) || isWithin(pointer, each.schema.pointer),
  );
  const parameter = parameters[index];
  const name = names.parameterKeys[index];
  if (parameter === undefined || name === undefined) return undefined;
  const { pointer: from } = parameter.schema;
  const inner = isWithin(pointer, from) ? stepsOf(from, pointer) : [];
  return {
    root: { kind: "params", names },
    steps: [property(name), ...inner],
  };
}

function inBody(
  pointer: Pointer,
  { body }: Operation,
  names: OperationNames,
): Place | undefined {
  if (body === undefined) return undefined;
  const schema = schemaAround(pointer, body.content);
  const root: Root = { kind: "params", names };
  if (schema !== undefined) {
    return { root, steps: [property("body"), ...stepsOf(schema, pointer)] };
  }
  // With several media types, the body and what says which it is go together.
  if (body.content.some((media) => media.pointer === pointer)) {
    return { root, steps: [] };
  }
  return isWithin(pointer, body.pointer)
    ? { root, steps: [property("body")] }
    : undefined;
}

function inResponses(
  pointer: Pointer,
  operation: Operation,
  names: OperationNames,
): Place | undefined {
  for (const response of operation.responses) {
    const header = response.headers.find((each) =>
      isWithin(pointer, each.pointer),
    );
    if (header !== undefined) {
      const name = header.name.toLowerCase();
      return { root: { kind: "headers", names }, steps: [property(name)] };
    }
    const schema = schemaAround(pointer, response.content);
    if (schema === undefined && !isWithin(pointer, response.pointer)) continue;
    const root = rootOf(response, operation, names);
    return {
      root,
      steps: schema === undefined ? [] : stepsOf(schema, pointer),
    };
  }
  return undefined;
}

function rootOf(
  response: Response,
  operation: Operation,
  names: OperationNames,
): Root {
  return successesOf(operation).includes(response)
    ? { kind: "data", names }
    : { kind: "failure", names, status: response.status };
}

function schemaAround(
  pointer: Pointer,
  content: readonly MediaType[],
): Pointer | undefined {
  return content
    .flatMap(({ schema }) => schema?.pointer ?? [])
    .find((each) => isWithin(pointer, each));
}

function property(name: string): Step {
  return { kind: "property", name };
}

function isWithin(pointer: Pointer, around: Pointer): boolean {
  return pointer === around || pointer.startsWith(`${around}/`);
}
