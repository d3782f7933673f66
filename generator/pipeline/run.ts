import { catalogue } from "../ir/diagnostic-catalogue.ts";
import type {
  DiagnosticDefinition,
  Severity,
} from "../ir/diagnostic-definition.ts";
import type { Diagnostic, DiagnosticCode, Place } from "../ir/diagnostic.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { AnyJob, Job } from "./job.ts";
import type { StageName, StageTime } from "./result.ts";

/** What the stages of one run have said so far, and how long they took. */
export class Run<Asked extends AnyJob = Job> {
  readonly job: Asked;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #stages: StageTime[] = [];

  constructor(job: Asked) {
    this.job = job;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get stages(): readonly StageTime[] {
    return this.#stages;
  }

  /** True once a diagnostic is an error. */
  get hasErrors(): boolean {
    return this.#diagnostics.some(({ severity }) => severity === "error");
  }

  /** Runs a stage: keeps its time and its diagnostics, gives its value. */
  stage<Value>(
    name: StageName,
    work: () => Outcome<Value> | Promise<Outcome<Value>>,
  ): Promise<Value> {
    return this.timed(name, async () => {
      const { value, diagnostics } = await work();
      this.report(diagnostics);
      return value;
    });
  }

  /** Runs a stage that has nothing to say about the input. */
  async timed<Value>(
    name: StageName,
    work: () => Value | Promise<Value>,
  ): Promise<Value> {
    this.job.onStage?.(name);
    const start = performance.now();
    const cpuStart = process.cpuUsage();
    const value = await work();
    const { user, system } = process.cpuUsage(cpuStart);
    this.#stages.push({
      name,
      milliseconds: performance.now() - start,
      cpuMilliseconds: (user + system) / 1000,
    });
    return value;
  }

  /** Takes diagnostics over, as severe as the user wants them; of options where these are set. */
  report(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) {
      const severity = severityOf(diagnostic, this.job);
      const place = placeOf(diagnostic.place, this.job);
      this.#diagnostics.push({ ...diagnostic, severity, place });
    }
  }
}

/** What a run that writes would stop at or keep, and one that only compares tells. */
const onlyToldByDryRun: ReadonlySet<DiagnosticCode> = new Set([
  "output-file-edited",
  "output-file-foreign",
  "output-unfinished",
]);

function placeOf(place: Place, { placeOfOption }: AnyJob): Place {
  const { option } = "option" in place ? place : {};
  return (option && placeOfOption?.(option)) ?? place;
}

function severityOf(
  { code, severity }: Diagnostic,
  { mode, settings }: AnyJob,
): Severity {
  if (mode === "dry-run" && onlyToldByDryRun.has(code)) return "warning";
  if (mode === "lint" && code === "name-required") return "info";
  const definition: DiagnosticDefinition<never> = catalogue[code];
  if (definition.lenient === true && settings.lenient) return "warning";
  return severity === "warning" && settings.strict ? "error" : severity;
}
