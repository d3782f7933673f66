import type { Bundle } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import { isJsonObject, member } from "../../ir/json.ts";
import type { Outcome } from "../../ir/outcome.ts";
import type { ParsedSource } from "../parse/parsed-source.ts";
import { createSourcePositions } from "../positions/source-positions.ts";
import { describeConflict } from "./describe-conflict.ts";
import {
  mergeEqual,
  mergeLists,
  mergeMaps,
  mergeMembers,
  type Merge,
} from "./merge-parts.ts";
import type { Merged, Part } from "./part.ts";
import { scopeDocument } from "./scope-document.ts";

/**
 * One document from several: equal definitions become one, unequal ones are errors, and the first
 * of them is kept so that later stages can go on. Undefined where they follow different versions.
 */
export function mergeDocuments([first, ...others]: readonly [
  ParsedSource,
  ...ParsedSource[],
]): Outcome<Bundle | undefined> {
  const { version } = first;
  const sources = [first, ...others].map(({ source }) => source);
  if (others.length === 0) {
    const { document } = first;
    const origins = [{ pointer: "", source: 0, sourcePointer: "" }];
    return { value: { version, document, sources, origins }, diagnostics: [] };
  }
  const strangers = others.filter((other) => other.version !== version);
  if (strangers.length > 0) {
    const diagnostics = strangers.map((other) => differs(other, first));
    return { value: undefined, diagnostics };
  }
  const { value, origins, conflicts } = mergeMembers(
    {
      parts: [
        { value: first.document, source: 0, pointer: "" },
        ...others.map(({ document }, index) => ({
          value: scopeDocument(document, first.document),
          source: index + 1,
          pointer: "",
        })),
      ],
      pointer: "",
    },
    mergeRoot,
  );
  const document = isJsonObject(value) ? value : first.document;
  const positions = sources.map(createSourcePositions);
  return {
    value: { version, document, sources, origins },
    diagnostics: conflicts.map((one) => describeConflict(one, positions)),
  };
}

function differs(other: ParsedSource, first: ParsedSource): Diagnostic {
  const { diagnosticPlace } = createSourcePositions(other.source);
  return diagnose("inputs-differ-in-version", diagnosticPlace("/openapi"), {
    version: other.version,
    firstVersion: first.version,
    firstFile: first.source.name,
  });
}

/** How far down the definitions of a member of the document stand that may come from any source. */
const depths: ReadonlyMap<string, number> = new Map([
  ["info", 1],
  ["components", 2],
  ["definitions", 1],
  ["parameters", 1],
  ["responses", 1],
  ["securityDefinitions", 1],
  ["webhooks", 2],
  ["x-webhooks", 2],
]);

function mergeRoot(key: string, merge: Merge): Merged {
  switch (key) {
    case "openapi":
    case "swagger":
    case "security":
      // Versions are alike, and security was written to the operations where it is not.
      return mergeEqual({ ...merge, parts: [merge.parts[0]] });
    case "tags":
      return mergeLists(merge, "name");
    case "servers":
      return mergeLists(merge, "url");
    case "paths":
      return mergePaths(merge);
    default:
      return mergeMaps(merge, depths.get(key) ?? 0);
  }
}

/** Parameters that one source gives to a whole path would reach the other's operations as well. */
function mergePaths(merge: Merge): Merged {
  return mergeMembers(merge, (_, { parts: [first, ...others], pointer }) => {
    const given = [first, ...others].some(
      ({ value }) => member(value, "parameters") !== undefined,
    );
    const parts: Merge["parts"] = given
      ? [withParameters(first), ...others.map(withParameters)]
      : [first, ...others];
    return mergeMaps({ parts, pointer }, 1);
  });
}

function withParameters(part: Part): Part {
  return isJsonObject(part.value)
    ? { ...part, value: { parameters: [], ...part.value } }
    : part;
}
