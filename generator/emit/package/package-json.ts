import { oneLine } from "../ts/markdown.ts";
import { uploadsBytes } from "../ts/runtime-needs.ts";
import type { PackagePlan } from "./package-plan.ts";

/**
 * package.json: ESM and CommonJS with their own declarations, no dependency, no lifecycle script.
 * `typesVersions` is for resolution that doesn't read `exports`, TypeScript's node10.
 */
export function packageJson(plan: PackagePlan): object {
  const { package: options, naming, document } = plan;
  const { author, homepage, repository } = options;
  const hasNode = uploadsBytes(document);
  return {
    name: naming.package.name,
    version: options.version,
    description: `TypeScript SDK for the ${oneLine(document.info.title)}`,
    ...(homepage === undefined ? {} : { homepage }),
    ...(repository === undefined
      ? {}
      : { repository: { type: "git", url: repository } }),
    license: options.license,
    ...(author === undefined ? {} : { author }),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19.0" },
    files: ["dist", "cjs", "src", "api.md", "CHANGELOG.md"],
    main: "./cjs/index.js",
    module: "./dist/index.js",
    types: "./dist/index.d.ts",
    ...(hasNode
      ? { typesVersions: { "*": { node: ["dist/node.d.ts"] } } }
      : {}),
    exports: {
      ".": conditions("index"),
      ...(hasNode ? { "./node": conditions("node") } : {}),
      "./package.json": "./package.json",
    },
    scripts: { build: "tsc -p tsconfig.json && tsc -p tsconfig.cjs.json" },
    devDependencies: { typescript: "~6.0.3" },
  };
}

/** Where an entry stands in both module systems. */
function conditions(entry: string): object {
  return {
    import: { types: `./dist/${entry}.d.ts`, default: `./dist/${entry}.js` },
    require: { types: `./cjs/${entry}.d.ts`, default: `./cjs/${entry}.js` },
  };
}
