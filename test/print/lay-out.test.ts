import { format } from "prettier";
import { describe, expect, it } from "vitest";

import { layOutExamples } from "../../generator/print/lay-out-examples.ts";
import { layOut } from "../../generator/print/lay-out.ts";

const long = "AuthenticationMethodOfTheTargetOfAnIdentityProvider";
const veryLong = `${long}${long}`;

/** Statements as they are printed, by what is special about them: found in documents of others. */
const statements: Readonly<Record<string, string>> = {
  "a reference too long for its line": `export interface Thing {\n  ${long}?: ${long};\n}`,
  "an array too long for its line": `export interface Thing {\n  ${long}?: ${long}[];\n}`,
  "a reference or null": `export interface Thing {\n  preferredMethod?: ${long}${long} | null;\n}`,
  "a reference or two": `export interface Thing {\n  preferredMethod?: ${long} | Other${long};\n}`,
  "an array of numbers": `export interface Thing {\n  modes?: (${Array.from({ length: 24 }, (_, index) => index + 10).join(" | ")})[];\n}`,
  "an array of strings": `export type Things = ("${long}" | "Other ${long}")[];`,
  "an array of objects, or null": `export interface Thing {\n  /** What is. */\n  parts?: {\n    id: string;\n  }[] | null;\n}`,
  "an object, or null": `export interface Thing {\n  part?: {\n    id: string;\n  } | null;\n}`,
  "an object, or another": `export interface Thing {\n  /** One. */\n  part?: { [key: string]: unknown } | {\n    /** Inner. */\n    image: {\n      id: string;\n    };\n  };\n}`,
  "an intersection": `export type Thing = One${long} & Two${long} & Three;`,
  "an intersection with an object": `export type Thing = One${long} & {\n  /** A text. */\n  id: string;\n};`,
  "objects as alternatives": `export type Thing = {\n  id: string;\n} | {\n  name: string;\n};`,
  "objects and more, in parentheses": `export type Thing = ({\n  id: string;\n} | {\n  name: string;\n}) & {\n  size: number;\n};`,
  "one failure": `export type ${long}Errors = DeclaredFailure<404, ${long}>;`,
  failures: `export type ${long}Errors = DeclaredFailure<404, One> | DeclaredFailure<"5XX", Two | Three>;`,
  "a failure with an object": `export type Errors = DeclaredFailure<400, {\n  error?: string;\n}>;`,
  "failures with objects": `export type Errors = DeclaredFailure<400, {\n  error?: string;\n}> | DeclaredFailure<404, {\n  error?: string;\n}>;`,
  "a function with a long result": `export function thing(client: Client, params: ThingParams, options?: CallOptions): ApiPromise<${long}, ThingErrors, ThingHeaders[]> {\n  return client.send(params, options, {\n    id: "thing",\n    security: [["Key", "Secret"], ["User", "Password"]],\n  });\n}`,
  "a method with a long call": `export class Things {\n  readonly #client: Client;\n\n  constructor(client: Client) {\n    this.#client = client;\n  }\n\n  /** Gets it. */\n  get${long}(params: ThingParams, options?: CallOptions): ApiPromise<Thing> {\n    return get${long}(this.#client, params, options);\n  }\n\n  /** Another. */\n  other(): void {\n    return other(this.#client);\n  }\n}`,
  "members deep inside": `export interface Thing {\n  /** One. */\n  one: {\n    /** Two; not the end: };\n     * };\n     */\n    two?: {\n      ${long}: ${long}[];\n      three: string;\n    }[];\n    four: string;\n  } | null;\n  five: string;\n}`,
  "a long head": `export interface ${long}${long} extends One, Two {\n  id: string;\n  modes?: (${Array.from({ length: 24 }, (_, index) => index + 10).join(" | ")})[];\n}`,
  "a head of one name": `export interface ${long}${long} {\n  /** Other. */\n  other: One${long} & Two${long};\n}`,
  "names longer than a line": `export function ${veryLong}(client: Client, params: ${veryLong}, options?: CallOptions): ApiPromise<${veryLong}, ${veryLong}Errors> {\n  return ${veryLong}(client, params, options);\n}`,
  "one name longer than a line": `export function ${veryLong}(client: Client, params: ${veryLong}): ApiPromise<${veryLong}> {\n  return client.send(params, options, {\n    id: "${veryLong}",\n    request: "GET /${veryLong}",\n  });\n}`,
  "an array of a name longer than a line": `export function ${veryLong}(client: Client): ApiPromise<${veryLong}[]> {\n  return get(client);\n}`,
  "exports longer than a line": `export type { ${veryLong}, One as ${veryLong}Two } from "./things.js";`,
  "an alias longer than a line": `export type ${veryLong} = ${veryLong}Two;`,
  "failures under a name longer than a line": `export type ${veryLong} = DeclaredFailure<"4XX", One> | DeclaredFailure<"5XX", Two>;`,
  "a union under a name longer than a line": `export type ${veryLong} = One | { [key: string]: unknown } | null;`,
  "an open object among others": `export interface Thing {\n  "one-two"?: ${long} | Other${long} | { [key: string]: unknown } | null;\n}`,
  "an open object or null": `export interface Thing {\n  ${veryLong}?: { [key: string]: unknown } | null;\n}`,
  "an array of what fits a line": `export interface Thing {\n  "one-two"?: ("${long}" | "two")[];\n  one?: (${Array.from({ length: 14 }, (_, index) => index + 100).join(" | ")})[];\n}`,
  "an array alone of what fits a line": `export type Thing = ("${long}" | "two")[][];`,
  "an array of open objects": `export interface Thing {\n  one?: (${long} | Other${long} | { [key: string]: unknown } | null)[];\n  two?: (${long} | { [key: string]: unknown })[];\n  three?: ({ [key: string]: unknown } | null)[];\n}`,
  "a long intersection with an object": `export type ${long} = Other${long} & {\n  /** A text. */\n  id: string;\n  one: One & {\n    two: ${long}${long} | null;\n  };\n  three: ("${long}" | "three")[];\n  four?: {\n    five: string;\n  } | string;\n};`,
  "a short intersection with an object that only prettier lays out": `export type Thing = One & {\n  /** A text. */\n  id: string;\n  four?: {\n    five: string;\n  } | string;\n};`,
  "an intersection of names longer than a line with an object": `export type ${veryLong} = ${veryLong} & {\n  id: string;\n};`,
  "a module with a long name": `export { ${long}, Two } from "./${veryLong}.js";`,
  "an array under a quoted key": `export interface Thing {\n  "one-two"?: ("${long}" | "Other ${long}" | (string & {}))[][];\n}`,
  "an array of one name or null": `export interface Thing {\n  one?: (${veryLong} | null)[];\n}`,
  "an array under a name longer than a line": `export type ${veryLong} = ("one" | "two")[];`,
  "an array of long names": `export type Things = (${veryLong} | ${veryLong}Two)[];`,
  "a call with long type arguments": `export function things(client: Client): PagePromise<${long}[], ${long}> {\n  return paginate<${long}[], ${long}, never, ${long}>(client, params, options, {\n    id: "things",\n  });\n}`,
  "a call with type arguments that fit a line": `export function things(client: Client): PagePromise<${long}[]> {\n  return paginate<${long}[], Thing>(client, params, options, {\n    id: "things",\n  });\n}`,
  "a failure under a name longer than a line": `export type ${veryLong}Errors = DeclaredFailure<404, BasicError>;`,
  "a long handler": `export interface Handlers {\n  /** One. */\n  "thing-created"?: (payload: ${long}) => unknown;\n  other?: (payload: ${veryLong}) => unknown;\n  short?: (payload: Thing) => unknown;\n}`,
  "an array of objects or null": `export interface Thing {\n  parts: ({\n    /** One. */\n    one: ({\n      two: ${long}${long} | null;\n    } | null)[];\n    modes?: ("${long}" | "three")[];\n  } | null)[];\n  others: ({\n    id: string;\n  } | {\n    name: string;\n  } | null)[];\n}`,
  "an array of objects or null alone": `export type Things = ({\n  /** One. */\n  one: One & Two${veryLong};\n} | null)[];`,
  "a comment before what only prettier lays out": `/**\n * Things: \`{\n *   };\`\n */\nexport type Thing = {\n  /** A text. */\n  id: string;\n} | undefined;`,
  "names of wide characters": `export interface Thing {\n  カラーミーショップアプリ: カラーミーショップアプリストアカラーミーショップ | null;\n}`,
  "a short intersection with an object": `export type Thing = One & {\n  /** A text. */\n  id: string;\n  one: One & {\n    two: ${long}${long} | null;\n  };\n};`,
};

describe("a statement", () => {
  it.each(Object.entries(statements))(
    "is laid out as prettier does it: %s",
    async (_, text) => {
      const expected = await format(text, { parser: "typescript" });
      expect(`${await layOut(text)}\n`).toBe(expected);
    },
  );
});

describe("examples in Markdown", () => {
  it("are laid out by the columns that they take", async () => {
    const markdown = `\`\`\`ts\nconst result = await カラーミーショップアプリストア.scripts({ body: { one, two } });\n\`\`\`\n`;
    const expected = await format(markdown, { parser: "markdown" });
    expect(await layOutExamples(markdown)).toBe(expected);
    expect(expected).not.toBe(markdown);
  });

  it("are laid out as prettier does it, the text around them untouched", async () => {
    const call = `const data = await things.${long}({ one, "X-Two": value });`;
    const markdown = `# Things\n\n\`\`\`ts\n${call}\n\`\`\`\n\nText.\n\n\`\`\`sh\nnpm install things\n\`\`\`\n\n\`\`\`ts\nconst short = 1;\n\`\`\`\n`;
    const expected = await format(markdown, { parser: "markdown" });
    const printed = await layOutExamples(markdown);
    expect(printed).toBe(expected);
    expect(printed).not.toBe(markdown);
  });
});
