import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { child, pointerOf, type Pointer } from "../../ir/pointer.ts";
import type { SourcePositions } from "../positions/source-positions.ts";
import { compilePath } from "./json-path.ts";
import type { Action, Overlay } from "./overlay.ts";

/** Where an overlay's own faults are said. */
interface Reader {
  readonly report: (diagnostic: Diagnostic) => void;
  readonly positions: SourcePositions;
  /** What an action may do, by version. */
  readonly changes: readonly string[];
}

/** The actions of an overlay document; undefined where anything in it is wrong. */
export function readOverlay(
  document: JsonValue,
  positions: SourcePositions,
): Outcome<Overlay | undefined> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const version = member(document, "overlay");
  const series = /^(1\.[01])\.\d+$/.exec(
    typeof version === "string" ? version : "",
  )?.[1];
  if (series === undefined || !isJsonObject(document)) {
    const place = positions.diagnosticPlace(
      version === undefined ? "" : "/overlay",
    );
    const written = version === undefined ? {} : { version: textOf(version) };
    report(diagnose("overlay-version-unknown", place, written));
    return { value: undefined, diagnostics };
  }
  const changes =
    series === "1.0" ? ["update", "remove"] : ["update", "remove", "copy"];
  const reader = { report, positions, changes };
  checkMembers(document, "", ["overlay", "info", "extends", "actions"], reader);
  const extended = textMember(document, "extends", "", reader);
  const actions = readActions(document, reader);
  return {
    value:
      diagnostics.length > 0
        ? undefined
        : { actions, ...(extended !== undefined && { extends: extended }) },
    diagnostics,
  };
}

function readActions(document: JsonObject, reader: Reader): readonly Action[] {
  const list = member(document, "actions");
  if (!Array.isArray(list) || list.length === 0) {
    const pointer = list === undefined ? "" : pointerOf("actions");
    wrong("actions", "a list of actions, with one at least", pointer, reader);
    return [];
  }
  return list.flatMap((item: JsonValue, index) => {
    const pointer = pointerOf("actions", index);
    if (!isJsonObject(item)) {
      wrong(`actions[${index}]`, "a map", pointer, reader);
      return [];
    }
    const action = readAction(item, pointer, reader);
    return action === undefined ? [] : [action];
  });
}

function readAction(
  item: JsonObject,
  pointer: Pointer,
  reader: Reader,
): Action | undefined {
  const { changes } = reader;
  checkMembers(item, pointer, ["target", "description", ...changes], reader);
  const target = pathMember(item, "target", pointer, reader);
  if (member(item, "target") === undefined) {
    wrong("target", "there, a JSONPath such as $.paths", pointer, reader);
  }
  const remove = member(item, "remove") ?? false;
  if (typeof remove !== "boolean") {
    wrong("remove", "true or false", child(pointer, "remove"), reader);
  }
  const from = pathMember(item, "copy", pointer, reader);
  const value = member(item, "update");
  const copies = member(item, "copy") !== undefined;
  if (remove === true) return target && { kind: "remove", pointer, target };
  if (copies === (value !== undefined)) {
    const expected = `one that has one of ${changes.join(", ")}`;
    wrong("an action", expected, pointer, reader);
    return undefined;
  }
  if (target === undefined) return undefined;
  if (value !== undefined) return { kind: "update", pointer, target, value };
  return from && { kind: "copy", pointer, target, from };
}

function checkMembers(
  item: JsonObject,
  pointer: Pointer,
  known: readonly string[],
  { positions, report }: Reader,
): void {
  for (const key of Object.keys(item)) {
    if (known.includes(key) || key.startsWith("x-")) continue;
    const nearest = nearestName(key, known);
    report(
      diagnose(
        "overlay-unknown-member",
        positions.diagnosticPlace(child(pointer, key)),
        { member: key, known, ...(nearest !== undefined && { nearest }) },
      ),
    );
  }
}

function textMember(
  item: JsonObject,
  key: string,
  pointer: Pointer,
  reader: Reader,
): string | undefined {
  const value = member(item, key);
  if (value === undefined || typeof value === "string") return value;
  wrong(key, "text", child(pointer, key), reader);
  return undefined;
}

function pathMember(
  item: JsonObject,
  key: "target" | "copy",
  pointer: Pointer,
  reader: Reader,
) {
  const path = textMember(item, key, pointer, reader);
  if (path === undefined) return undefined;
  const compiled = compilePath(path);
  if (compiled.kind === "done") return compiled.value;
  const { positions, report } = reader;
  const place = positions.diagnosticPlace(child(pointer, key));
  const { reason } = compiled;
  report(diagnose("overlay-path-invalid", place, { path, reason }));
  return undefined;
}

function wrong(
  name: string,
  expected: string,
  pointer: Pointer,
  { positions, report }: Reader,
): void {
  const place = positions.diagnosticPlace(pointer);
  report(diagnose("overlay-wrong-value", place, { member: name, expected }));
}

function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
