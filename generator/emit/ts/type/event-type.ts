import { eventShape } from "../../../ir/event-shape.ts";
import type { Schema } from "../../../ir/schema.ts";
import { code } from "../code.ts";
import { runtimeSymbol } from "../symbols.ts";
import { atom, print, type TypeExpression } from "./expression.ts";
import type { TypeContext } from "./type-context.ts";

/** The type of an event: what the schema says where it describes one, else one with that data. */
export function eventType(
  schema: Schema | undefined,
  valueType: () => TypeExpression,
  context: TypeContext,
): TypeExpression {
  const { isWhole } = eventShape(schema, context.schemas);
  if (isWhole) return valueType();
  const { scope, naming } = context;
  const event = scope.type(
    runtimeSymbol(naming, "server-sent-event", "ServerSentEvent"),
  );
  const data = schema === undefined ? code`string` : print(valueType());
  return atom(code`${event}<${data}>`);
}
