import type { Operation } from "../../ir/operation.ts";
import type { Change, NotJudged } from "../change.ts";
import type { Plans } from "../judge-change.ts";
import type { Matches } from "../matches.ts";
import type { Renames } from "../renames.ts";
import { compareOperation } from "./compare-operation.ts";
import { matchOperations } from "./match-operations.ts";

export interface WireOptions {
  readonly renames: Renames;
  readonly notJudged: readonly NotJudged[];
}

export interface WireComparison {
  readonly changes: readonly Change[];
  readonly matches: Matches;
}

/** What a client that follows the base meets when the server follows the revision. */
export function compareWire(
  { base, revision }: Plans,
  { renames }: WireOptions,
): WireComparison {
  const { pairs, removed, added } = matchOperations(
    base.document.operations,
    revision.document.operations,
    renames.operations,
  );
  return {
    changes: [
      ...removed.map(removal),
      ...pairs.flatMap(compareOperation),
      ...added.map(addition),
    ],
    matches: { operations: pairs, schemas: [] },
  };
}

function removal({ key, pointer }: Operation): Change {
  return {
    code: "operation-removed",
    parameters: {},
    where: key,
    subject: { kind: "operation", base: key, revision: null },
    location: { base: pointer, revision: null },
    before: key,
    after: null,
    ways: [],
    operations: [key],
  };
}

function addition({ key, pointer }: Operation): Change {
  return {
    code: "operation-added",
    parameters: {},
    where: key,
    subject: { kind: "operation", base: null, revision: key },
    location: { base: null, revision: pointer },
    before: null,
    after: key,
    ways: [],
    operations: [key],
  };
}
