import type { OpenApiVersion, Source } from "../../ir/bundle.ts";
import type { JsonObject } from "../../ir/json.ts";

/** A source that is an OpenAPI document of a version that can be read. */
export interface ParsedSource {
  readonly source: Source;
  readonly version: OpenApiVersion;
  readonly document: JsonObject;
}
