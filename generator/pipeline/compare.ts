import type { InputSettings } from "../config/resolve-config.ts";
import type { Sides } from "../diff/change.ts";
import type { Diagnostic } from "../ir/diagnostic.ts";
import type { Options } from "../ir/options.ts";
import type { Locate } from "../ir/source-place.ts";
import { toPublished } from "../name/published-names.ts";
import { locateOutput } from "../write/output-folder.ts";
import {
  compareVersions,
  type ComparedVersions,
  type CompareSettings,
} from "./compare-versions.ts";
import { networkOf } from "./network-of.ts";
import { readRemembered } from "./read-remembered.ts";
import { readVersion, type ReadVersion } from "./read-version.ts";

/** One comparison, as it was asked for. */
export interface CompareJob extends CompareSettings {
  readonly base: Base;
  /** A file, folder, address, or a file in a git revision: `main:openapi.yaml`. */
  readonly revision: string;
  /** The absolute folder that paths are relative to. */
  readonly root: string;
  /** Absolute paths, or addresses. */
  readonly overlays: readonly string[];
  readonly options: Options;
  readonly network: Pick<InputSettings, "allowHosts" | "requestHeaders">;
}

/** What is compared with: a document, named as the revision is, or what a generated package remembers. */
export type Base =
  | { readonly kind: "input"; readonly input: string }
  | {
      readonly kind: "package";
      /** The output folder, relative to the root. */
      readonly output: string;
    };

export type CompareResult =
  | (ComparedVersions & { readonly ok: true; readonly locate: Locators })
  | {
      /** A document can't be read at all. */
      readonly ok: false;
      readonly diagnostics: readonly Diagnostic[];
      readonly locate: Locate;
    };

export type Locators = Readonly<Record<keyof Sides<never>, Locate>>;

/** Reads two versions of a document, as far as they can be read, and compares them. */
export async function compare(job: CompareJob): Promise<CompareResult> {
  const { options, overlays, root } = job;
  const network = networkOf(job.network);
  const reading = { root, network, overlays, options };
  const base = await readBase(job.base, reading);
  if (!base.ok) return base;
  const { document, naming } = base.version.plan;
  const published = { names: toPublished(document, naming) };
  const input = job.revision;
  const revision = await readVersion({ ...reading, input, published });
  if (!revision.ok) return revision;
  const versions = { base: base.version, revision: revision.version };
  return {
    ok: true,
    ...(await compareVersions(versions, job)),
    locate: { base: base.version.locate, revision: revision.version.locate },
  };
}

async function readBase(
  base: Base,
  reading: Omit<Parameters<typeof readVersion>[0], "input" | "published">,
): Promise<ReadVersion> {
  if (base.kind === "input") {
    const { input } = base;
    return readVersion({ ...reading, input, published: { names: [] } });
  }
  const folder = locateOutput(base.output, reading.root);
  return readRemembered(folder, reading);
}
