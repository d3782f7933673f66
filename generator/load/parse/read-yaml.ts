import { $RefParser } from "@apidevtools/json-schema-ref-parser";

import type { Source } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic, type Place } from "../../ir/diagnostic.ts";
import type { JsonValue } from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { findMergeKeys } from "./find-merge-keys.ts";

/**
 * The value of a YAML text, read from memory by the reader of swagger-parser: no file and no network
 * is within its reach. swagger-parser itself would load its validator first, and refuse versions
 * that it does not know.
 */
export async function readYaml(
  source: Source,
): Promise<Outcome<JsonValue | undefined>> {
  const parser = new $RefParser();
  const memory = { order: 1, canRead: true, read: () => source.text };
  try {
    await parser.parse("memory:/document.yaml", {
      resolve: { memory, file: false, http: false, external: false },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "ParserError") return readFaulty(error.message, source);
  }
  const value = parser.schema as unknown as JsonValue;
  if (mayHoldTag(source.text)) {
    const { findTag } = await import("./find-tag.ts");
    const diagnostic = findTag(source);
    if (diagnostic !== undefined) {
      return { value: undefined, diagnostics: [diagnostic] };
    }
  }
  return { value, diagnostics: findMergeKeys(value, source) };
}

/** The reader obeys some tags of YAML 1.1. A text may hold what looks like one. */
function mayHoldTag(text: string): boolean {
  return /(?:^|[:?,[{-])[ \t]*!(?:!|<)/m.test(text);
}

/** How deep the reader goes before it refuses. */
const maximumDepth = 100;

async function readFaulty(
  message: string,
  source: Source,
): Promise<Outcome<JsonValue | undefined>> {
  if (message.includes("duplicated mapping key")) {
    const { readDuplicateKeys } = await import("./read-duplicate-keys.ts");
    return readDuplicateKeys(source);
  }
  const { groups } =
    /^Error parsing \S+ (?<reason>.*?)(?: \((?<line>\d+):(?<column>\d+)\))?$/m.exec(
      message,
    ) ?? {};
  const reason = groups?.["reason"] ?? "it can't be read";
  const place = placeOfFault(source, {
    line: Number(groups?.["line"] ?? lineOfSecondDocument(source.text)),
    column: Number(groups?.["column"] ?? 1),
  });
  const fault = faultOf(reason, place);
  return { value: undefined, diagnostics: [fault] };
}

/**
 * The reader counts no lines up to a character that no text holds, and past the end of a text that
 * was cut off; there it gave up at the last that stands in it.
 */
function placeOfFault(
  { name, text, firstLine }: Source,
  found: { readonly line: number; readonly column: number },
): Place {
  const offset = text.indexOf("\0");
  const before = (
    offset < 0 ? text.trimEnd() : text.slice(0, offset + 1)
  ).split("\n");
  const last = { line: before.length, column: before.at(-1)?.length ?? 1 };
  const isBeyond =
    found.line > last.line ||
    (found.line === last.line && found.column > last.column);
  const { line, column } = offset < 0 && !isBeyond ? found : last;
  return { file: name, line: firstLine + line, column };
}

function faultOf(reason: string, place: Place): Diagnostic {
  if (reason.startsWith("nesting exceeded")) {
    return diagnose("nested-too-deep", place, { limit: maximumDepth });
  }
  const [, tag] = /^unknown tag !<(.*)>$/.exec(reason) ?? [];
  return tag === undefined
    ? diagnose("syntax-error", place, { reason })
    : diagnose("yaml-tag", place, {
        tag: tag.replace(/^tag:yaml\.org,2002:/, "!!"),
      });
}

/** Only of a second document in one text the reader does not say where it begins. */
function lineOfSecondDocument(text: string): number {
  const second = /\S\s*\n(?=---\s)/.exec(text);
  return second === null
    ? 1
    : text.slice(0, second.index + second[0].length).split("\n").length;
}
