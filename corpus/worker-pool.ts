import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

import {
  type Findings,
  type Generation,
  noGeneration,
  nothingFound,
} from "./record.ts";

/** A document for a worker. */
export interface Task {
  readonly file: string;
  /** An empty folder for what is generated. */
  readonly folder: string;
  readonly compare: boolean;
}

/** What a worker sends: two answers to each task. */
export type Answer =
  | { readonly kind: "generation"; readonly generation: Generation }
  | { readonly kind: "findings"; readonly findings: Findings };

export type TaskResult = Generation & Findings;

/** Seconds for prettier and the comparison, which nobody waits for but the corpus. */
const CHECK_TIMEOUT = 1200;

const MODULE = fileURLToPath(new URL("worker.ts", import.meta.url));

/**
 * A process that runs document after document. It is killed and replaced where one takes longer
 * than `timeout` seconds, or where it dies.
 */
export class Worker {
  readonly #timeout: number;
  #process: ChildProcess | undefined;

  constructor(timeout: number) {
    this.#timeout = timeout;
  }

  run(task: Task): Promise<TaskResult> {
    const child = this.#start();
    const start = performance.now();
    return new Promise((resolve) => {
      let generation: Generation | undefined;
      let stderr = "";
      const finish = (result: TaskResult): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        child.stderr?.removeAllListeners();
        resolve(result);
      };
      const give = (outcome: "crashed" | "timed out", stack: string): void => {
        this.stop();
        const milliseconds = Math.round(performance.now() - start);
        const details = { milliseconds, stack: stack.slice(0, 4000) };
        finish({
          ...(generation ?? noGeneration(outcome, details)),
          ...nothingFound,
          ...(generation !== undefined && {
            unclean: [{ place: "", message: `checks ${outcome}`, line: stack }],
          }),
        });
      };
      let timer = setTimeout(give, this.#timeout * 1000, "timed out", "");
      child.stderr?.on("data", (data) => (stderr += String(data)));
      child.on("exit", (code, signal) => {
        give("crashed", `${stderr}exit code ${code}, signal ${signal}`);
      });
      child.on("message", (answer: Answer) => {
        if (answer.kind === "generation") {
          generation = answer.generation;
          clearTimeout(timer);
          timer = setTimeout(give, CHECK_TIMEOUT * 1000, "timed out", "");
        } else if (generation !== undefined) {
          finish({ ...generation, ...answer.findings });
        }
      });
      child.send(task);
    });
  }

  stop(): void {
    this.#process?.removeAllListeners();
    this.#process?.kill("SIGKILL");
    this.#process = undefined;
  }

  #start(): ChildProcess {
    this.#process ??= fork(MODULE, {
      execArgv: ["--import", "tsx", "--max-old-space-size=6144"],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    return this.#process;
  }
}
