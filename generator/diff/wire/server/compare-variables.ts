import type { Pointer } from "../../../ir/pointer.ts";
import type { Server, ServerVariable } from "../../../ir/server.ts";
import type { Sides } from "../../change.ts";
import { note, type Context } from "../schema/walk.ts";

interface Surroundings {
  readonly at: Sides<Pointer>;
  readonly context: Context;
}

/** Compares the variables of one base URL. */
export function compareVariables(
  base: Server,
  revision: Server,
  { at, context }: Surroundings,
): void {
  const later = new Map(revision.variables.map((each) => [each.name, each]));
  for (const variable of base.variables) {
    const { name } = variable;
    const other = later.get(name);
    later.delete(name);
    if (other !== undefined) compareVariable(variable, other, { at, context });
    else {
      const parameters = { variable: name };
      note(context, "server-variable-removed", {
        ...at,
        parameters,
        before: name,
      });
    }
  }
  for (const name of later.keys()) {
    const parameters = { variable: name };
    note(context, "server-variable-added", { ...at, parameters, after: name });
  }
}

function compareVariable(
  base: ServerVariable,
  revision: ServerVariable,
  { at, context }: Surroundings,
): void {
  const parameters = { variable: base.name };
  if (base.default !== revision.default) {
    note(context, "server-variable-default-changed", {
      ...at,
      parameters,
      before: base.default,
      after: revision.default,
    });
  }
  const removed = base.enum.filter((value) => !revision.enum.includes(value));
  const added = revision.enum.filter((value) => !base.enum.includes(value));
  // A variable without an enum takes any value.
  if (removed.length > 0 && revision.enum.length > 0) {
    const detail = { ...at, parameters, before: removed };
    note(context, "server-variable-value-removed", detail);
  }
  if (added.length > 0 && base.enum.length > 0) {
    const detail = { ...at, parameters, after: added };
    note(context, "server-variable-value-added", detail);
  }
}
