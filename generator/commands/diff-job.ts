import { resolve } from "node:path";

import { loadConfig } from "../config/load-config.ts";
import { optionsOf } from "../config/resolve-config.ts";
import type { AcceptedFinding } from "../diff/policy/apply-decisions.ts";
import { rulesOf } from "../diff/policy/policy-rules.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { CompareJob } from "../pipeline/compare.ts";
import { publicEntry } from "../pipeline/package-root.ts";
import { readAccepted } from "../pipeline/read-accepted.ts";
import {
  layersOf,
  todayOf,
  usualLayers,
  type DiffFlags,
} from "./diff-flags.ts";
import { isAddress } from "./reading-flags.ts";
import { UsageError } from "./usage-error.ts";

export type DiffJobFlags = Omit<DiffFlags, "failOn" | "format" | "output">;

/** What is to be compared, by flags and configuration; undefined where either can't be read. */
export async function diffJob(
  flags: DiffJobFlags,
  cwd: string,
): Promise<Outcome<CompareJob | undefined>> {
  const entry = publicEntry();
  const loaded = await loadConfig({ file: flags.config, cwd, entry });
  if (loaded.diagnostics.length > 0) {
    return { value: undefined, diagnostics: loaded.diagnostics };
  }
  const config = loaded.value?.config ?? {};
  const { diff = {} } = config;
  const file = flags.accept ?? diff.accept;
  const accepted: Outcome<readonly AcceptedFinding[]> =
    file === undefined
      ? { value: [], diagnostics: [] }
      : await readAccepted(
          file,
          flags.accept === undefined ? (loaded.value?.root ?? cwd) : cwd,
        );
  if (accepted.diagnostics.length > 0) {
    return { value: undefined, diagnostics: accepted.diagnostics };
  }
  const { allowHost = [] } = flags;
  const { root = cwd } = loaded.value ?? {};
  const layers = layersOf(
    flags,
    diff.policy === undefined ? usualLayers : [...usualLayers, "policy"],
  );
  return {
    value: {
      ...versionsOf(flags, config.output && resolve(root, config.output)),
      root: cwd,
      overlays: [config.overlays ?? []]
        .flat()
        .map((overlay) =>
          isAddress(overlay) ? overlay : resolve(root, overlay),
        ),
      options: optionsOf(config),
      network: {
        allowHosts: [...allowHost, config.allowHosts ?? []].flat(),
        requestHeaders: config.requestHeaders ?? {},
      },
      renames: diff.renames ?? {},
      layers,
      sdk: flags.prove ? "proven" : layers.has("sdk"),
      policy: {
        severity: diff.severity ?? {},
        accepted: accepted.value,
        today: todayOf(flags),
        ...(layers.has("policy") && { rules: rulesOf(diff.policy) }),
      },
    },
    diagnostics: [],
  };
}

/** Two documents, or one and what the package in `output` was generated from. */
function versionsOf(
  { base, package: named, revision }: DiffJobFlags,
  output: string | undefined,
): Pick<CompareJob, "base" | "revision"> {
  if (revision !== undefined) {
    if (named !== undefined) {
      throw new UsageError(
        "--package is what one document is compared with: name one, or leave it out.",
      );
    }
    return { base: { kind: "input", input: base }, revision };
  }
  const folder = named ?? output;
  if (folder === undefined) {
    throw new UsageError(
      `Say what to compare ${base} with: another version before it, or the folder of the generated package, --package sdk.`,
    );
  }
  return { base: { kind: "package", output: folder }, revision: base };
}
