import type { Comparison, Layer } from "../diff/change.ts";
import type { Bump } from "../diff/semver.ts";
import { diagnose } from "../ir/diagnostic.ts";
import type { GeneratedFile } from "../ir/generated-file.ts";
import type { Plan } from "../ir/plan.ts";
import { readInputs } from "../load/read-inputs.ts";
import {
  changelogSections,
  type ChangelogSection,
} from "../report/changelog/changelog-entry.ts";
import {
  formatEntry,
  insertEntry,
  type ChangelogEntry,
} from "../report/changelog/insert-entry.ts";
import { changesDisk, type ComparedFile } from "../write/comparison.ts";
import { inspectFile } from "../write/inspect-file.ts";
import { lockFileName } from "../write/output-path.ts";
import { compareVersions, type CompareSettings } from "./compare-versions.ts";
import { compareWithOutput } from "./compare-with-output.ts";
import { conclude } from "./conclude.ts";
import type { Job } from "./job.ts";
import { nextRelease, type NextRelease } from "./next-release.ts";
import { networkOf } from "./network-of.ts";
import { openOutput, type Output } from "./open-output.ts";
import { printPackage } from "./print-package.ts";
import { readRemembered } from "./read-remembered.ts";
import {
  readVersion,
  type ReadVersion,
  type VersionInput,
} from "./read-version.ts";
import { withReleasedVersion, withVersion } from "./released.ts";
import { rememberVersion } from "./remember-version.ts";
import type { GenerateResult } from "./result.ts";
import { Run } from "./run.ts";
import * as stages from "./stages.ts";
import { understand } from "./understand.ts";
import { writeComparison } from "./write-comparison.ts";

/** One release, as it was asked for. */
export interface ReleaseJob extends Job {
  /** The document of the last release, and the folder it is relative to. Default: what the package remembers. */
  readonly base: Pick<VersionInput, "input" | "root"> | undefined;
  readonly comparing: Pick<CompareSettings, "renames" | "policy">;
  /** What to raise at least, whatever the comparison finds. */
  readonly bump: Bump | undefined;
  /** `2026-11-25`, for the changelog. */
  readonly date: string;
}

export interface ReleaseResult extends GenerateResult {
  /** Absent where there is nothing to release, or where that is not known. */
  readonly release?: Release;
}

export interface Release extends NextRelease {
  /** The entry of the changelog in Markdown, without what its owner had noted already. */
  readonly entry: string;
}

/**
 * Brings a package to the next version of its document: compares that with the version that was released
 * last, and writes the package anew, with the version that follows from it, and its changelog.
 */
export async function release(job: ReleaseJob): Promise<ReleaseResult> {
  const run = new Run(job);
  const { settings } = job;
  const output = await run.stage("output", () => openOutput(job));
  const base = await readBase(job, output);
  if (!base.ok) run.report(base.diagnostics);
  if (settings.options.package === false) {
    const place = { file: settings.output };
    run.report([diagnose("release-without-package", place, {})]);
  }
  const network = networkOf(settings);
  const { inputs: named, overlays } = settings;
  const inputs = await run.stage("read", () =>
    readInputs(named, job.root, { network, overlays }),
  );
  if (run.hasErrors || !inputs || !base.ok) {
    return conclude(run, { outcome: "failed" });
  }

  const names = output.lock?.names ?? [];
  const seen = await understand(run, inputs, { names });
  const { bundle, plan, read } = seen;
  if (run.hasErrors || !bundle || !plan || !read) {
    return conclude(run, { outcome: "failed", ...seen });
  }
  const { comparison, semver } = await run.timed("judge", () =>
    compareVersions(
      {
        base: base.version,
        revision: { bundle, plan, diagnostics: [], locate: nowhere },
      },
      { ...job.comparing, sdk: true, layers },
    ),
  );
  const remembered = rememberVersion({
    document: read.bundle.document,
    names: await stages.publishedNames(plan),
  });
  const print = (version: Plan) => printPackage(run, version, remembered);
  const compared = (files: readonly GeneratedFile[], released?: string) =>
    compareWithOutput({ job, output, files, plan, bundle, inputs, released });

  if (comparison.findings.length === 0 && job.bump === undefined) {
    const current = await print(await withReleasedVersion(plan, output.lock));
    const { files } = (await compared(current)).value;
    if (!files.some(isChanged)) {
      return conclude(run, {
        outcome: "unchanged",
        lock: output.lock,
        ...seen,
      });
    }
  }

  const next = nextRelease({
    output,
    semver,
    options: settings.options,
    bump: job.bump,
  });
  const entry = {
    version: next.to,
    date: job.date,
    sections: sectionsOf(comparison),
  };
  const printed = await print(withVersion(plan, next.to));
  const files = [
    ...printed.filter(({ path }) => path !== changelogPath),
    changelogWith(entry, output),
  ];
  if (settings.verify) {
    await run.stage("verify", () => stages.verify(files, job));
  }
  const result = await run.stage("compare", () => compared(files, next.to));
  // A version is released whole: with a file held back there would be none that the lock file tells of.
  if (run.hasErrors) return conclude(run, { outcome: "failed", ...seen });
  const outcome = await run.stage("write", () =>
    writeComparison(run, result, output.folder),
  );
  const concluded = await conclude(run, {
    outcome,
    comparison: result,
    ...seen,
  });
  return { ...concluded, release: { ...next, entry: formatEntry(entry) } };
}

/** The version that users have. */
function readBase(
  { base, root, settings }: ReleaseJob,
  output: Output,
): Promise<ReadVersion> {
  const { options, overlays } = settings;
  return base === undefined
    ? readRemembered(output.folder, { root, options })
    : readVersion({
        ...base,
        overlays,
        options,
        network: networkOf(settings),
        published: { names: output.lock?.names ?? [] },
      });
}

/** What changed; something did where a version is released. */
function sectionsOf({ findings }: Comparison): readonly ChangelogSection[] {
  const sections = changelogSections(findings);
  const items = [
    "- Comments and generated code; nothing that callers can tell.",
  ];
  return sections.length > 0 ? sections : [{ title: "Changed", items }];
}

/** Of a release no place in the documents is told. */
const nowhere = (): undefined => undefined;

const layers: ReadonlySet<Layer> = new Set(["wire", "sdk", "names"]);

/** Whether a file of the package would be another one; the lock file is none. */
function isChanged(file: ComparedFile): boolean {
  return changesDisk(file) && file.path !== lockFileName;
}

/** The changelog as it stands in the output folder, with the entry of a version. */
function changelogWith(
  entry: ChangelogEntry,
  { folder }: Output,
): GeneratedFile {
  const found = inspectFile(folder.path, changelogPath);
  const text = found.kind === "file" ? found.text : "# Changelog\n";
  return {
    path: changelogPath,
    text: insertEntry(text, entry),
    owner: "both",
  };
}

const changelogPath = "CHANGELOG.md";
