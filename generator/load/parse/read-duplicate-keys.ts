import { parseDocument, type YAMLError } from "yaml";

import type { Source } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import type { Pointer } from "../../ir/pointer.ts";
import { createLineIndex, type LineIndex } from "../positions/line-index.ts";
import { findMergeKeys } from "./find-merge-keys.ts";
import { nestingOf } from "./nesting-of.ts";
import { pointersOfKeys } from "./pointers-of-keys.ts";

/**
 * Reads a YAML text in which keys stand twice, says where, and takes the last of each: slow, and
 * only for such texts, which the other reader refuses.
 */
export function readDuplicateKeys(
  source: Source,
): Outcome<JsonValue | undefined> {
  const { name: file, text, firstLine } = source;
  if (nestingOf(text) > maximumNesting) {
    return refusal(diagnose("nested-too-deep", { file }, { limit }));
  }
  const document = parseDocument(text, { prettyErrors: false });
  const index = createLineIndex(text, firstLine);
  const pointers = pointersOfKeys(
    document,
    new Set(document.errors.map(({ pos: [start] }) => start)),
  );
  const diagnostics = document.errors.map((error) =>
    faultOf(error, source, { index, pointers }),
  );
  if (!document.errors.every(isDuplicateKey)) {
    return { value: undefined, diagnostics };
  }
  const value = valueOf(document);
  if (value === undefined) {
    return refusal(diagnose("aliases-expand", { file }, {}));
  }
  return {
    value,
    diagnostics: [...diagnostics, ...findMergeKeys(value, source)],
  };
}

/** How deep values of YAML may stand inside each other, by the reader that reads all other texts. */
const limit = 100;

/** By brackets alone, of which plain text may have some that are never closed. */
const maximumNesting = 500;

function refusal(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

function faultOf(
  error: YAMLError,
  { name, text }: Source,
  {
    index,
    pointers,
  }: {
    readonly index: LineIndex;
    readonly pointers: ReadonlyMap<number, Pointer>;
  },
): Diagnostic {
  const [start] = error.pos;
  const sourcePointer = pointers.get(start);
  const place = {
    file: name,
    ...index.position(start),
    ...(sourcePointer !== undefined && { sourcePointer }),
  };
  if (!isDuplicateKey(error)) {
    return diagnose("syntax-error", place, { reason: error.message });
  }
  const [, key = ""] = /^["']?([^:"'\n]*)/.exec(text.slice(start)) ?? [];
  return diagnose("duplicate-key", place, { key });
}

function isDuplicateKey({ code }: YAMLError): boolean {
  return code === "DUPLICATE_KEY";
}

/** Undefined where aliases would make it larger than a reader should build. */
function valueOf(
  document: ReturnType<typeof parseDocument>,
): JsonValue | undefined {
  try {
    return document.toJS({ maxAliasCount: 100 }) as JsonValue;
  } catch {
    return undefined;
  }
}
