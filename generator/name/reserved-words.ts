/**
 * Names that no declaration of a module can have: reserved words of ECMAScript in strict mode,
 * names of TypeScript's own types (TS2427, TS2457), what CommonJS modules bind (TS2441), and values
 * that generated code relies on.
 */
export const reservedWords: readonly string[] = [
  "await break case catch class const continue debugger default delete do else enum export",
  "extends false finally for function if implements import in instanceof interface let new null",
  "package private protected public return static super switch this throw true try typeof var",
  "void while with yield arguments eval async",
  "any bigint boolean intrinsic never number object string symbol undefined unknown",
  "exports module require __dirname __esModule __filename",
  "globalThis Infinity NaN",
].flatMap(wordsIn);

/**
 * Names that would do harm as members of an object or class: they have a meaning in every object,
 * or in an object literal (`__proto__`).
 */
export const reservedMembers: readonly string[] = [
  "__proto__ constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype",
  "toJSON toLocaleString toString valueOf then",
].flatMap(wordsIn);

/** What generated functions call their own parameters. */
export const parameterNames: readonly string[] = [
  "client",
  "options",
  "params",
];

function wordsIn(line: string): readonly string[] {
  return line.split(" ");
}
