/** A configuration of the compiler, and the file that it stands in. */
type NamedConfig = readonly [name: string, config: object];

/** The strictest that a user of the sources may be. */
const strictest = {
  noEmit: true,
  skipLibCheck: false,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
} as const;

/** The builds of a package, by its own configurations, and the strictest laid over them. */
export const packageConfigs: readonly NamedConfig[] = [
  ["verify.json", { extends: "./tsconfig.json", compilerOptions: strictest }],
  [
    "verify.cjs.json",
    { extends: "./tsconfig.cjs.json", compilerOptions: strictest },
  ],
];

/** Of sources alone, which an app compiles as it likes. */
export const sourcesConfig: readonly NamedConfig[] = [
  [
    "verify.json",
    {
      compilerOptions: {
        target: "ES2022",
        module: "NodeNext",
        moduleResolution: "NodeNext",
        lib: ["ES2022", "DOM", "DOM.Iterable"],
        types: [],
        verbatimModuleSyntax: true,
        isolatedDeclarations: true,
        declaration: true,
        ...strictest,
      },
      include: ["**/*.ts"],
    },
  ],
];
