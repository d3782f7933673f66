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

type DiffJobFlags = Omit<DiffFlags, "failOn" | "format" | "output">;

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
  const { base, revision, allowHost = [] } = flags;
  const layers = layersOf(
    flags,
    diff.policy === undefined ? usualLayers : [...usualLayers, "policy"],
  );
  return {
    value: {
      base,
      revision,
      root: cwd,
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
