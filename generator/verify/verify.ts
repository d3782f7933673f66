import { diagnose, type Diagnostic } from "../ir/diagnostic.ts";
import type { GeneratedFile } from "../ir/generated-file.ts";
import type { Formats } from "../ir/options.ts";
import type { Outcome } from "../ir/outcome.ts";
import type { CompilerError } from "./compiler-error.ts";
import { findCompilers } from "./find-compilers.ts";
import { runBundled } from "./run-bundled.ts";
import { runCompiler } from "./run-compiler.ts";
import { stageProject, type StagedProject } from "./stage-project.ts";
import { standIns } from "./stand-ins.ts";

export interface VerifyInput {
  readonly files: readonly GeneratedFile[];
  /** The absolute folder of the user's project, whose TypeScript is asked first. */
  readonly root: string;
  /** The output folder, for messages. */
  readonly output: string;
  /** What the configuration chooses for formats, which may name modules of the user's. */
  readonly formats?: Formats;
}

/**
 * Compiles what was generated, before it is written: in a folder of its own, where nothing of the
 * user's is seen, by the compiler that the user has, else by the one that cabochon prints with. What
 * a compiler refuses is a bug of the generator, and is told so.
 */
export async function verify({
  files,
  root,
  output,
  formats = {},
}: VerifyInput): Promise<Outcome<undefined>> {
  const project = stageProject([...files, ...standIns(formats, files)]);
  try {
    const { compiler, errors } = await compile(project, root);
    const diagnostics = errors.map((error) =>
      toDiagnostic(error, { compiler, output }),
    );
    return { value: undefined, diagnostics };
  } finally {
    project.remove();
  }
}

interface Verdict {
  /** Its name and version. */
  readonly compiler: string;
  readonly errors: readonly CompilerError[];
}

/** A compiler that can't be run says nothing, and the next one is asked. */
async function compile(project: StagedProject, root: string): Promise<Verdict> {
  for (const compiler of findCompilers(root)) {
    const errors = await runCompiler(compiler, project);
    if (errors !== undefined) {
      return { compiler: `TypeScript ${compiler.version}`, errors };
    }
  }
  return runBundled(project);
}

function toDiagnostic(
  { at, code, message }: CompilerError,
  { compiler, output }: { readonly compiler: string; readonly output: string },
): Diagnostic {
  const file = at === undefined ? output : `${output}/${at.file}`;
  const place = { ...at, file };
  return diagnose("output-does-not-compile", place, {
    compiler,
    code,
    message,
  });
}
