import type { ts as TypeScript } from "ts-morph";

import { install, openProject, type SourceModule } from "./packages.ts";

/** A program, and the packages that it is to tell apart. */
export interface Claim {
  readonly witness: string;
  /** What the base's package is imported by. */
  readonly name: string;
  readonly base: readonly SourceModule[];
  readonly revision: readonly SourceModule[];
}

/** What compiling a witness has shown. */
export interface Proof<Of extends Claim = Claim> {
  readonly claim: Of;
  /** Errors against the base's package: a witness has none. */
  readonly base: readonly CompileError[];
  /** Errors against the revision's package: a witness has at least one. */
  readonly revision: readonly CompileError[];
}

export interface CompileError {
  readonly message: string;
  /** The line of the program where it stands. */
  readonly line: string;
}

/** Compiles each witness against both of its packages. */
export function prove<Of extends Claim>(
  claims: readonly Of[],
): readonly Proof<Of>[] {
  const project = openProject();
  const homes = new Map<readonly SourceModule[], string>();
  const fileOf = (
    { name, witness }: Claim,
    modules: readonly SourceModule[],
  ): TypeScript.SourceFile => {
    const home = homes.get(modules) ?? `/${homes.size}`;
    if (!homes.has(modules)) {
      homes.set(modules, home);
      const folder = `${home}/node_modules/${name}`;
      install(project, folder, modules);
      project.createSourceFile(
        `${folder}/index.ts`,
        'export * from "./src/index.js";',
      );
    }
    const path = `${home}/${project.getSourceFiles().length}.ts`;
    return project.createSourceFile(path, witness).compilerNode;
  };
  const files = claims.map((claim) => ({
    claim,
    base: fileOf(claim, claim.base),
    revision: fileOf(claim, claim.revision),
  }));
  const program = project.getProgram().compilerObject;
  return files.map(({ claim, base, revision }) => ({
    claim,
    base: errorsOf(base, program),
    revision: errorsOf(revision, program),
  }));
}

/** Whether a witness tells its packages apart. */
export function holds({ base, revision }: Proof): boolean {
  return base.length === 0 && revision.length > 0;
}

function errorsOf(
  file: TypeScript.SourceFile,
  program: TypeScript.Program,
): readonly CompileError[] {
  return [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ].map(({ messageText, start = 0 }) => ({
    message:
      typeof messageText === "string" ? messageText : messageText.messageText,
    line:
      file.text.split("\n")[file.getLineAndCharacterOfPosition(start).line] ??
      "",
  }));
}
