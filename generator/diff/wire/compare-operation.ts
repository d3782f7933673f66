import { child } from "../../ir/pointer.ts";
import type { Operation } from "../../ir/operation.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Change, ChangePlace } from "../change.ts";
import type { OperationPair } from "../matches.ts";
import { pathShape } from "./path-shape.ts";

/** What changed of an operation itself: where it is, what it is called, what is said of it. */
export function compareOperation(pair: OperationPair): readonly Change[] {
  const { base, revision } = pair;
  const changes: Change[] = [];
  if (pathShape(base.path) !== pathShape(revision.path)) {
    changes.push({
      code: "operation-path-changed",
      parameters: {},
      ...placeIn(pair, "", ({ path }) => path),
    });
  }
  if (base.method !== revision.method) {
    changes.push({
      code: "operation-method-changed",
      parameters: {},
      ...placeIn(pair, "", ({ method }) => method.toUpperCase()),
    });
  }
  if (base.operationId !== revision.operationId) {
    changes.push({
      code: "operation-id-changed",
      parameters: {},
      ...placeIn(pair, "operationId", ({ operationId }) => operationId ?? null),
    });
  }
  if (base.tags.join("\n") !== revision.tags.join("\n")) {
    changes.push({
      code: "operation-tags-changed",
      parameters: {},
      ...placeIn(pair, "tags", ({ tags }) => tags),
    });
  }
  if (base.docs.deprecated !== revision.docs.deprecated) {
    changes.push({
      code: revision.docs.deprecated
        ? "operation-deprecated"
        : "operation-undeprecated",
      parameters: {},
      ...placeIn(pair, "deprecated", ({ docs }) => docs.deprecated),
    });
  }
  return changes;
}

/** The place of a member of the operation, with what each version says there. */
function placeIn(
  { base, revision }: OperationPair,
  member: string,
  valueOf: (operation: Operation) => JsonValue,
): ChangePlace {
  const at = ({ pointer }: Operation): string =>
    member === "" ? pointer : child(pointer, member);
  return {
    where: base.key,
    subject: { kind: "operation", base: base.key, revision: revision.key },
    location: { base: at(base), revision: at(revision) },
    before: valueOf(base),
    after: valueOf(revision),
    ways: [],
    operations: [base.key],
  };
}
