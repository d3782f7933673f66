import type { Declaration } from "../ir/declaration.ts";
import { ts } from "./ts-morph.ts";

/** What a printed statement was meant to be: its kind, and the name that it declares. */
export interface Meant {
  readonly kind: Declaration["kind"] | "import";
  readonly name?: string;
}

const KEYWORDS: Readonly<Record<Meant["kind"], string>> = {
  import: "import",
  export: "export",
  interface: "export interface",
  "type-alias": "export type",
  "const-object": "export const",
  enum: "export enum",
  function: "export function",
  class: "export class",
};

/**
 * Throws where a text is not the one statement that was meant, as it would be if a text of the
 * document had left its literal or comment: a bug of the generator, and nothing is written. It reads
 * tokens and builds no tree, which would cost twice as much.
 */
export function assertStatement(text: string, meant: Meant | undefined): void {
  const fault = meant === undefined ? "too many" : faultOf(text, meant);
  if (fault === undefined) return;
  throw new Error(
    `A statement that was printed is not what was meant: ${fault}`,
  );
}

function faultOf(text: string, { kind, name }: Meant): string | undefined {
  const head =
    name === undefined ? KEYWORDS[kind] : `${KEYWORDS[kind]} ${name}`;
  const tokens = tokensOf(text);
  for (const word of head.split(" ")) {
    if (tokens.next().value !== word) return `it does not begin with ${head}`;
  }
  let depth = 0;
  let before = "";
  let ended = false;
  let body = false;
  for (const token of tokens) {
    if (token === "`") return "it has a token that no statement has";
    if (ended) return `${token} follows it`;
    if (token === "(" && isData(kind)) return "it calls something";
    if (OPEN.has(token)) {
      body ||=
        depth === 0 && token === "{" && hasBody(kind) && !TYPE.has(before);
      depth += 1;
    } else if (CLOSE.has(token)) {
      depth -= 1;
      ended = body && depth === 0;
    } else if (token === ";") ended = depth === 0;
    before = token;
  }
  return ended && depth === 0 ? undefined : "it does not end";
}

const OPEN: ReadonlySet<string> = new Set(["{", "(", "["]);
const CLOSE: ReadonlySet<string> = new Set(["}", ")", "]"]);

/** What stands before the brace of an object type, and never before that of a body. */
const TYPE: ReadonlySet<string> = new Set([":", "|", "&", "<", ",", "=", "=>"]);

function isData(kind: Meant["kind"]): boolean {
  return kind === "const-object" || kind === "enum";
}

/** Whether a statement ends with the brace of its body, and not with a semicolon. */
function hasBody(kind: Meant["kind"]): boolean {
  return ["interface", "enum", "function", "class"].includes(kind);
}

/** The tokens of a text; a backtick for what is none, or has no end, and for template literals. */
function* tokensOf(text: string): Generator<string, undefined> {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true);
  let faulty = false;
  scanner.setOnError(() => (faulty = true));
  scanner.setText(text);
  for (;;) {
    const kind = scanner.scan();
    if (faulty) yield "`";
    if (kind === ts.SyntaxKind.EndOfFileToken) return undefined;
    const isTemplate =
      kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral ||
      kind === ts.SyntaxKind.TemplateHead;
    yield isTemplate ? "`" : scanner.getTokenText();
  }
}
