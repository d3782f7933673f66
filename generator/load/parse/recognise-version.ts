import type { OpenApiVersion, Source } from "../../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../../ir/diagnostic.ts";
import {
  isJsonObject,
  member,
  type JsonObject,
  type JsonValue,
} from "../../ir/json.ts";
import { nearestName } from "../../ir/nearest-name.ts";
import type { Outcome } from "../../ir/outcome.ts";
import { pointerOf } from "../../ir/pointer.ts";
import {
  createSourcePositions,
  type SourcePositions,
} from "../positions/source-positions.ts";
import { keepVersionText } from "./keep-version-text.ts";
import type { ParsedSource } from "./parsed-source.ts";

/** Says which version of OpenAPI a document follows; undefined where it is none that can be read. */
export function recogniseVersion(
  document: JsonValue,
  source: Source,
): Outcome<ParsedSource | undefined> {
  const positions = createSourcePositions(source);
  if (!isJsonObject(document)) {
    return refuse(notOpenApi(document, positions));
  }
  const key = versionKeyOf(document);
  const written = member(document, key);
  if (written === undefined) return refuse(notOpenApi(document, positions));

  const text = versionTextOf(written);
  const place = () => positions.diagnosticPlace(pointerOf(key));
  const version = versionOf(document);
  if (version === undefined) {
    return refuse(diagnose("version-unknown", place(), { key, version: text }));
  }
  const kept = keepVersionText(document, source);
  const value = { source, version, document: kept.value };
  return typeof written === "string"
    ? { value, diagnostics: kept.diagnostics }
    : {
        value,
        diagnostics: [
          ...kept.diagnostics,
          diagnose("version-not-text", place(), {
            key,
            written: text,
            version,
          }),
        ],
      };
}

/** The version that a document names; undefined where it is none that can be read. */
export function versionOf(document: JsonObject): OpenApiVersion | undefined {
  const key = versionKeyOf(document);
  const written = member(document, key);
  if (written === undefined) return undefined;
  const version = versions.get(seriesOf(versionTextOf(written)));
  return (version === "2.0") === (key === "swagger") ? version : undefined;
}

/** The member that names the version. */
export function versionKeyOf(document: JsonObject): "openapi" | "swagger" {
  return Object.hasOwn(document, "openapi") ? "openapi" : "swagger";
}

function versionTextOf(written: JsonValue): string {
  return typeof written === "string" ? written : JSON.stringify(written);
}

/** By series; the number `3.0` of YAML is 3. */
const versions: ReadonlyMap<string, OpenApiVersion> = new Map([
  ["2", "2.0"],
  ["2.0", "2.0"],
  ["3", "3.0"],
  ["3.0", "3.0"],
  ["3.1", "3.1"],
  ["3.2", "3.2"],
]);

/** `3.1` of `3.1.0-rc1`: patch versions change no meaning. */
function seriesOf(version: string): string {
  return version.trim().replace(/^(\d+\.\d+)(?:\.\d+)?(?:-[\w.]+)?$/, "$1");
}

function notOpenApi(
  document: JsonValue,
  { diagnosticPlace }: SourcePositions,
): Diagnostic {
  if (!isJsonObject(document)) {
    const found = Array.isArray(document) ? "a list" : "text";
    return diagnose("not-openapi", diagnosticPlace(""), { found });
  }
  const nearest = nearestName("openapi", Object.keys(document));
  return nearest === undefined
    ? diagnose("not-openapi", diagnosticPlace(""), {
        found: "a map without `openapi`",
      })
    : diagnose("not-openapi", diagnosticPlace(pointerOf(nearest)), {
        found: "a map without `openapi`",
        nearest,
      });
}

function refuse(diagnostic: Diagnostic): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}
