/** A change of code that changes nothing of what it does, so that no test can notice it. */
export interface EquivalentMutant {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  /** A sentence without its period. */
  readonly why: string;
}

/** The survivors that were looked at and need no test. */
export const equivalentMutants: readonly EquivalentMutant[] = [
  {
    file: "generator/emit/ts/code.ts",
    original: '""',
    replacement: '"Stryker was here!"',
    why: "a template always has the part, as the compiler can't see",
  },
  {
    file: "generator/load/bundle/locate-reference.ts",
    original: 'base.kind === "url"',
    replacement: "true",
    why: "the other kinds of locations have no `url`",
  },
  {
    file: "generator/load/bundle/locate-reference.ts",
    original: "{\n    return undefined;\n  }",
    replacement: "{}",
    why: "a function that ends returns undefined",
  },
  {
    file: "generator/load/bundle/read-referenced.ts",
    original: '"bytes"',
    replacement: '""',
    why: "the kind is compared with `found` alone",
  },
  {
    file: "generator/load/network/parse-url.ts",
    original: "{\n    return undefined;\n  }",
    replacement: "{}",
    why: "a function that ends returns undefined",
  },
  {
    file: "generator/load/network/fetch-bytes.ts",
    original: "response.body?.cancel",
    replacement: "response.body.cancel",
    why: "an answer that redirects has a body, if an empty one",
  },
  {
    file: "generator/name/identifiers.ts",
    original: '""',
    replacement: '"Stryker was here!"',
    why: "its capital is no single letter either, so that the empty word stays",
  },
];
