import { build } from "../../generator/build/build.ts";
import type { Document } from "../../generator/ir/document.ts";
import type { Naming } from "../../generator/ir/naming.ts";
import type { Options } from "../../generator/ir/options.ts";
import type { Outcome } from "../../generator/ir/outcome.ts";
import type { PublishedName } from "../../generator/ir/published.ts";
import { name } from "../../generator/name/name.ts";
import { normalize } from "../../generator/normalize/normalize.ts";
import { toPublished } from "../../generator/name/published-names.ts";
import { bundleOf } from "./document-of.ts";

const defaults: Options = {
  package: { version: "1.0.0", license: "MIT" },
  environment: {},
  enums: "auto",
};

/** What a document of a naming test has. */
export interface Parts {
  readonly title?: string;
  readonly schemas?: string;
  readonly paths?: string;
  readonly tags?: readonly string[];
  readonly options?: Partial<Options>;
  readonly published?: readonly PublishedName[];
}

function indent(text: string, by: string): string {
  return text.trim().replaceAll(/^/gmu, by);
}

function textOf({
  title = "Pet API",
  schemas,
  paths,
  tags = [],
}: Parts): string {
  return [
    "openapi: 3.1.0",
    `info: { title: ${JSON.stringify(title)}, version: "1" }`,
    `tags: [${tags.map((tag) => `{ name: ${JSON.stringify(tag)} }`).join(", ")}]`,
    ...(paths === undefined ? [] : ["paths:", indent(paths, "  ")]),
    ...(schemas === undefined
      ? []
      : ["components:", "  schemas:", indent(schemas, "    ")]),
  ].join("\n");
}

function documentOf(parts: Parts): Document {
  const { value } = normalize(bundleOf(textOf(parts)));
  return build(value, { ...defaults, ...parts.options }).value;
}

/** Names a document of these parts. */
export function nameParts(parts: Parts): Outcome<Naming> {
  return name(
    documentOf(parts),
    { ...defaults, ...parts.options },
    { names: parts.published ?? [] },
  );
}

/** What the lock file would remember of its names. */
export function publish(parts: Parts): readonly PublishedName[] {
  return toPublished(documentOf(parts), nameParts(parts).value);
}

/** The names of its schemas, in their order. */
export function schemaNames(parts: Parts): readonly (string | undefined)[] {
  return Array.from(
    nameParts(parts).value.schemas.values(),
    (each) => each.name,
  );
}

/** The names of its functions, in their order. */
export function functionNames(parts: Parts): readonly string[] {
  return Array.from(
    nameParts(parts).value.operations.values(),
    (each) => each.functionName,
  );
}
