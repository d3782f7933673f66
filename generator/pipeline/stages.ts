import type { Bundle } from "../ir/bundle.ts";
import type { Document } from "../ir/document.ts";
import type { FileSpec } from "../ir/file-spec.ts";
import type { Filter } from "../ir/filter.ts";
import type { GeneratedFile } from "../ir/generated-file.ts";
import type { JsonObject } from "../ir/json.ts";
import type { Naming } from "../ir/naming.ts";
import type { Options } from "../ir/options.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { Plan } from "../ir/plan.ts";
import type { Published, PublishedName } from "../ir/published.ts";
import type { Inputs } from "../load/inputs.ts";
import type { Layout } from "../print/print-module.ts";
import { assertOutputPaths } from "../write/output-path.ts";
import type { Job } from "./job.ts";
import type { Output } from "./open-output.ts";
import { readRuntimeSources } from "./runtime-sources.ts";

// Each stage is imported when its turn comes, so that a run with nothing to do loads none of them.

/** A strict run hears the validator too, which objects to much that is usable. */
export async function load(
  inputs: Inputs,
  filter: Filter | undefined,
  strict: boolean,
): Promise<Outcome<Bundle | undefined>> {
  const stage = await import("../load/load.ts");
  const { value, diagnostics } = await stage.load(inputs, filter);
  if (!strict || value === undefined) return { value, diagnostics };
  const { validateBundle } = await import("../load/validate-bundle.ts");
  const verdicts = await validateBundle(value);
  return { value, diagnostics: [...diagnostics, ...verdicts] };
}

export async function normalize(bundle: Bundle): Promise<Outcome<Bundle>> {
  const stage = await import("../normalize/normalize.ts");
  return stage.normalize(bundle);
}

export async function build(
  bundle: Bundle,
  options: Options,
): Promise<Outcome<Document>> {
  const stage = await import("../build/build.ts");
  return stage.build(bundle, options);
}

export async function name(
  document: Document,
  options: Options,
  published: Published,
): Promise<Outcome<Naming>> {
  const stage = await import("../name/name.ts");
  return stage.name(document, options, published);
}

/** Compiles what was printed; its paths are checked first, for it goes to disk for that. */
export async function verify(
  files: readonly GeneratedFile[],
  { root, settings }: Job,
): Promise<Outcome<undefined>> {
  assertOutputPaths(files.map(({ path }) => path));
  const stage = await import("../verify/verify.ts");
  const { options, output } = settings;
  return stage.verify({ files, root, output, formats: options.formats ?? {} });
}

/** The names that the lock file will hold. */
export async function publishedNames({
  document,
  naming,
}: Plan): Promise<readonly PublishedName[]> {
  const stage = await import("../name/published-names.ts");
  return stage.toPublished(document, naming);
}

/** The files by which the output folder remembers a version: the released one, else this one. */
export async function keepVersion(
  document: JsonObject,
  plan: Plan,
  output: Output,
): Promise<readonly FileSpec[]> {
  const stage = await import("./remember-version.ts");
  const names = await publishedNames(plan);
  return stage.keepVersion({ document, names }, output);
}

export async function emit(plan: Plan): Promise<readonly FileSpec[]> {
  const stage = await import("../emit/emit.ts");
  return stage.emit(plan, readRuntimeSources());
}

export async function print(
  specs: readonly FileSpec[],
  layout?: Layout,
): Promise<readonly GeneratedFile[]> {
  const stage = await import("../print/print.ts");
  return stage.print(specs, layout);
}
