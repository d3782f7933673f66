import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { isJsonObject, type JsonValue } from "../../ir/json.ts";
import { child, pointerOf, tokensOf, type Pointer } from "../../ir/pointer.ts";
import {
  partOf,
  type OriginTree,
  type Provenance,
} from "../edit/origin-tree.ts";
import type { SourcePositions } from "../positions/source-positions.ts";
import { editParts } from "../edit/edit-parts.ts";
import { selectParts } from "./json-path.ts";
import type { Measure } from "./measure.ts";
import { mergeValues } from "./merge-values.ts";
import { nearestPath } from "./nearest-path.ts";
import type { Action } from "./overlay.ts";

/** What an action works on, and what it may use. */
export interface Workplace {
  readonly origins: OriginTree;
  readonly positions: SourcePositions;
  /** The index of the overlay among the sources. */
  readonly source: number;
  readonly measure: (value: JsonValue) => Measure;
  readonly budget: { values: number };
  readonly report: (diagnostic: Diagnostic) => void;
}

/** How deep later stages can walk. */
const maximumDepth = 500;

/** The document after an action; as it was where a diagnostic says why. */
export function applyAction(
  document: JsonValue,
  action: Action,
  workplace: Workplace,
): JsonValue {
  const { origins, positions, report } = workplace;
  const placeOf = (key: string) =>
    positions.diagnosticPlace(child(action.pointer, key));
  const parts = select("target", action.target);
  if (parts === undefined) return document;
  if (action.kind === "remove") {
    if (parts.has("")) {
      report(diagnose("overlay-removes-document", placeOf("target"), {}));
      return document;
    }
    return edit(() => undefined);
  }
  const given = updateOf(action);
  if (given === undefined) return document;
  const tooMuch = costOf(given.value, [...parts.keys()], workplace);
  if (tooMuch !== undefined) {
    const place = placeOf("target");
    report(diagnose("overlay-too-costly", place, { reason: tooMuch }));
    return document;
  }
  return edit((value, pointer) =>
    mergeValues(value, given.value, {
      taken: (at, from) =>
        origins.set(pointer + pointerOf(...at), partOf(given.provenance, from)),
      misfit: (at, found, update) =>
        report(
          diagnose("overlay-does-not-fit", placeOf(action.kind), {
            pointer: pointer + pointerOf(...at),
            found: describe(found),
            given: describe(update),
          }),
        ),
    }),
  );

  function select(
    key: "target" | "copy",
    path: Action["target"],
  ): ReadonlyMap<Pointer, JsonValue> | undefined {
    const selected = selectParts(path, document);
    if (selected.kind === "failed") {
      const { reason } = selected;
      report(diagnose("overlay-too-costly", placeOf(key), { reason }));
      return undefined;
    }
    if (selected.value.size > 0) return selected.value;
    report(
      diagnose("overlay-matches-nothing", placeOf(key), {
        path: path.toString(),
        ...nearestPath(path, document),
      }),
    );
    return undefined;
  }

  function updateOf(
    change: Exclude<Action, { kind: "remove" }>,
  ): { value: JsonValue; provenance: Provenance } | undefined {
    if (change.kind === "update") {
      const sourcePointer = child(change.pointer, "update");
      const spot = { source: workplace.source, sourcePointer };
      return { value: change.value, provenance: { spot, below: new Map() } };
    }
    const sources = select("copy", change.from);
    if (sources === undefined) return undefined;
    const [[pointer, value] = ["", null], ...others] = sources;
    if (others.length > 0) {
      const path = change.from.toString();
      const count = sources.size;
      report(
        diagnose("overlay-copies-several", placeOf("copy"), { path, count }),
      );
      return undefined;
    }
    return { value, provenance: origins.at(pointer) };
  }

  function edit(
    part: (value: JsonValue, pointer: Pointer) => JsonValue | undefined,
  ): JsonValue {
    const edited = editParts(document, (parts ?? new Map()).keys(), {
      part,
      items: (list, removed, length) =>
        origins.removeItems(list, removed, length),
    });
    return edited ?? document;
  }
}

/** Why an update is too much for the document; undefined where it is not. */
function costOf(
  value: JsonValue,
  targets: readonly Pointer[],
  { budget, measure }: Workplace,
): string | undefined {
  const { size, depth } = measure(value);
  budget.values -= size * targets.length;
  if (budget.values < 0)
    return "the overlays add more than the document can take";
  const isTooDeep = targets.some(
    (target) => tokensOf(target).length + depth > maximumDepth,
  );
  return isTooDeep
    ? `it nests values more than ${maximumDepth} levels deep`
    : undefined;
}

function describe(value: JsonValue): string {
  if (Array.isArray(value)) return "a list";
  if (isJsonObject(value)) return "a map";
  return value === null ? "null" : `a ${typeof value}`;
}
