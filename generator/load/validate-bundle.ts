import type { Bundle, OpenApiVersion } from "../ir/bundle.ts";
import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import type { JsonObject } from "../ir/json.ts";
import type { Pointer } from "../ir/pointer.ts";

/**
 * The verdict of swagger-parser's validator, as warnings: it refuses much that is usable. It
 * changes what it is given, hence the clone, and costs several times what loading does.
 */
export async function validateBundle({
  document,
  version,
}: Bundle): Promise<readonly Diagnostic[]> {
  const known = knownVersions.get(version);
  if (known === undefined) return [];
  const { default: SwaggerParser } =
    await import("@apidevtools/swagger-parser");
  const clone: unknown = { ...structuredClone(document), ...known };
  try {
    await SwaggerParser.validate(
      base,
      clone as Parameters<typeof SwaggerParser.validate>[0] & object,
      { resolve: { external: false, file: false, http: false } },
    );
    return [];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [...objectionsOf(error)].map(([pointer, verdict]) =>
      diagnose("validator-objects", { pointer }, { verdict }),
    );
  }
}

/** It refuses 3.2, newer patch versions than it knows, and versions that YAML reads as numbers. */
const knownVersions: ReadonlyMap<OpenApiVersion, JsonObject> = new Map([
  ["2.0", { swagger: "2.0" }],
  ["3.0", { openapi: "3.0.3" }],
  ["3.1", { openapi: "3.1.0" }],
]);

/** What the document is called inside swagger-parser; without it, it takes the working directory. */
const base = "memory:/document.yaml";

/** The first objection to each place. */
function objectionsOf(error: Error): ReadonlyMap<Pointer, string> {
  const objections = new Map<Pointer, string>();
  for (const detail of detailsOf(error)) {
    if (!objections.has(detail.instancePath)) {
      objections.set(detail.instancePath, detail.message);
    }
  }
  const [line = ""] = error.message.replaceAll(base, "").split(/\.?(?:\n|$)/);
  return objections.size > 0 ? objections : new Map([["", line]]);
}

interface Detail {
  readonly instancePath: Pointer;
  readonly message: string;
}

/** What ajv found, where it was ajv that objected. */
function detailsOf(error: Error): readonly Detail[] {
  const details: unknown = "details" in error ? error.details : [];
  return Array.isArray(details) ? details.filter(isDetail) : [];
}

function isDetail(detail: unknown): detail is Detail {
  return (
    typeof detail === "object" &&
    detail !== null &&
    "instancePath" in detail &&
    typeof detail.instancePath === "string" &&
    "message" in detail &&
    typeof detail.message === "string"
  );
}
