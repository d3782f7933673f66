import type { ts as TypeScript } from "ts-morph";

import type { Finding } from "../change.ts";
import { install, openProject, type SourceModule } from "./packages.ts";

/** What compiling the witness of a finding has shown. */
export interface Proof {
  readonly finding: Finding;
  /** Errors against the base's package: a witness has none. */
  readonly base: readonly string[];
  /** Errors against the revision's package: a witness has at least one. */
  readonly revision: readonly string[];
}

/** A finding with a witness, and the packages that it tells apart. */
export interface Claim {
  readonly finding: Finding;
  /** What the base's package is imported by. */
  readonly name: string;
  readonly base: readonly SourceModule[];
  readonly revision: readonly SourceModule[];
}

/** Compiles the witness of each finding that has one against both packages. */
export function prove(claims: readonly Claim[]): readonly Proof[] {
  const project = openProject();
  const homes = new Map<readonly SourceModule[], string>();
  const fileOf = (
    { finding, name }: Claim,
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
    return project.createSourceFile(path, finding.witness ?? "").compilerNode;
  };
  const files = claims
    .filter(({ finding }) => finding.witness !== undefined)
    .map((claim) => ({
      finding: claim.finding,
      base: fileOf(claim, claim.base),
      revision: fileOf(claim, claim.revision),
    }));
  const program = project.getProgram().compilerObject;
  return files.map(({ finding, base, revision }) => ({
    finding,
    base: errorsOf(base, program),
    revision: errorsOf(revision, program),
  }));
}

/** Whether a proof shows what its finding says. */
export function holds({ base, revision }: Proof): boolean {
  return base.length === 0 && revision.length > 0;
}

function errorsOf(
  file: TypeScript.SourceFile,
  program: TypeScript.Program,
): readonly string[] {
  return [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ].map(({ messageText }) =>
    typeof messageText === "string" ? messageText : messageText.messageText,
  );
}
