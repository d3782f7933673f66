import type { JsonObject } from "../../ir/json.ts";
import type { Options } from "../../ir/options.ts";

/** The build of the package to ES modules, as strict as its users may be. */
export function moduleConfig({ enums }: Options): JsonObject {
  return {
    compilerOptions: {
      target: "ES2022",
      module: "NodeNext",
      moduleResolution: "NodeNext",
      lib: ["ES2022", "DOM", "DOM.Iterable"],
      types: [],
      rootDir: "src",
      outDir: "dist",
      declaration: true,
      declarationMap: true,
      sourceMap: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      verbatimModuleSyntax: true,
      isolatedDeclarations: true,
      erasableSyntaxOnly: enums !== "typescript",
    },
    include: ["src"],
  };
}

/** The same to CommonJS, where `verbatimModuleSyntax` cannot stay on (TS1295). */
export function commonJsConfig(): JsonObject {
  return {
    extends: "./tsconfig.json",
    compilerOptions: {
      module: "CommonJS",
      moduleResolution: "Bundler",
      verbatimModuleSyntax: false,
      outDir: "cjs",
    },
  };
}
