import { join } from "node:path";
import { createRequire } from "node:module";

import type * as TsMorph from "ts-morph";
import type { ts as TypeScript } from "ts-morph";

/** A module of the package that the project uses: its path in the package, and its text. */
export interface PackageModule {
  readonly path: string;
  readonly text: string;
}

/** A project that uses a package, with that package beside it in memory. */
export interface Consumer {
  readonly ts: typeof TypeScript;
  readonly checker: TypeScript.TypeChecker;
  /** What the project itself consists of. */
  readonly files: readonly TypeScript.SourceFile[];
  /** Where the modules of the package stand. */
  readonly packageFolder: string;
  /** False: no file names the package, so that there is nothing to be found. */
  readonly importsPackage: boolean;
}

interface ConsumerInput {
  /** The absolute folder that holds the project's `tsconfig.json`. */
  readonly project: string;
  /** What the project imports the package by. */
  readonly name: string;
  readonly modules: readonly PackageModule[];
}

/**
 * Opens a project by its `tsconfig.json`. The package comes from the arguments, whichever version is
 * installed. Throws where the configuration can't be read.
 */
export function openConsumer({
  project: folder,
  name,
  modules,
}: ConsumerInput): Consumer {
  const { Project, ts } = createRequire(import.meta.url)(
    "ts-morph",
  ) as typeof TsMorph;
  const packageFolder = join(folder, ".cabochon", "package");
  const project = new Project({
    tsConfigFilePath: join(folder, "tsconfig.json"),
    compilerOptions: {
      paths: { [name]: [join(packageFolder, "src", "index.ts")] },
    },
  });
  const own = project
    .getSourceFiles()
    .filter((file) => !file.isInNodeModules() && !file.isDeclarationFile());
  for (const { path, text } of modules) {
    if (!path.endsWith(".ts")) continue;
    project.createSourceFile(join(packageFolder, path), text, {
      overwrite: true,
    });
  }
  return {
    ts,
    checker: project.getTypeChecker().compilerObject,
    files: own.map(({ compilerNode }) => compilerNode),
    packageFolder,
    importsPackage: own
      .flatMap((file) => file.getImportStringLiterals())
      .map((literal) => literal.getLiteralValue())
      .some((module) => module === name || module.startsWith(`${name}/`)),
  };
}
