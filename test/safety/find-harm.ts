import { marked } from "marked";
import { ts } from "ts-morph";

import type { GeneratedFile } from "../../generator/ir/generated-file.ts";
import { numbersIn, TRAP } from "./hostile-text.ts";

/** Everything in generated files that a hostile text could have brought there; empty is harmless. */
export function findHarm(files: readonly GeneratedFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    [...harmIn(path, text)].map((harm) => `${path}: ${harm}`),
  );
}

/** What is not seen, but for the joiners that words and emoji need. */
const UNSEEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

function* harmIn(path: string, text: string): Iterable<string> {
  if (path.startsWith("src/runtime/")) return;
  const unseen = UNSEEN.exec(text);
  if (unseen !== null) {
    const code = unseen[0].codePointAt(0)?.toString(16);
    yield `U+${code} after ${JSON.stringify(text.slice(0, unseen.index).slice(-40))}`;
  }
  if (path.endsWith(".ts")) yield* harmInCode(text);
  else if (path.endsWith(".md")) yield* harmInMarkdown(text);
  else if (path === "package.json") yield* harmInManifest(text);
}

function* harmInCode(text: string): Iterable<string> {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
  const { parseDiagnostics } = file as unknown as {
    readonly parseDiagnostics: readonly ts.Diagnostic[];
  };
  for (const { messageText } of parseDiagnostics) {
    yield `it does not parse: ${JSON.stringify(messageText)}`;
  }
  for (const statement of file.statements) {
    if (!STATEMENTS.has(statement.kind)) {
      yield `a statement is a ${ts.SyntaxKind[statement.kind]}`;
    }
  }
  yield* harmInNodes(file);
  for (const comment of commentsIn(text)) yield* harmInComment(comment);
}

const STATEMENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.VariableStatement,
  ts.SyntaxKind.EnumDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ClassDeclaration,
]);

/** Nodes that hold text which is no string literal, or that could run some. */
const FOREIGN: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateExpression,
  ts.SyntaxKind.TemplateLiteralType,
  ts.SyntaxKind.TaggedTemplateExpression,
  ts.SyntaxKind.RegularExpressionLiteral,
  ts.SyntaxKind.ClassStaticBlockDeclaration,
  ts.SyntaxKind.Decorator,
  ts.SyntaxKind.JsxText,
]);

function* harmInNodes(node: ts.Node): Iterable<string> {
  if (FOREIGN.has(node.kind)) yield `a node is a ${ts.SyntaxKind[node.kind]}`;
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
    if (node.text.includes(TRAP)) yield `code names ${node.text}`;
  } else if (isModuleName(node)) {
    if (!/^\.(?:\.?\/[a-z\d-]+)+\.js$/.test(node.text)) {
      yield `a module is ${JSON.stringify(node.text)}`;
    }
  } else if (ts.isStringLiteral(node)) {
    yield* harmInWhole("a string", node.text);
  }
  for (const child of node.getChildren()) {
    if (!ts.isJSDoc(child)) yield* harmInNodes(child);
  }
}

function isModuleName(node: ts.Node): node is ts.StringLiteral {
  const { parent } = node;
  return (
    ts.isStringLiteral(node) &&
    (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent))
  );
}

/** A hostile text is wholly where it is at all. */
function* harmInWhole(what: string, text: string): Iterable<string> {
  const begun = numbersIn(text, "begin");
  const ended = numbersIn(text, "end");
  if (begun.join() !== ended.join()) {
    yield `${what} holds a part of a text: ${JSON.stringify(text)}`;
  }
}

function commentsIn(text: string): readonly string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false);
  scanner.setText(text);
  const comments: string[] = [];
  for (;;) {
    const kind = scanner.scan();
    if (kind === ts.SyntaxKind.EndOfFileToken) return comments;
    if (
      kind === ts.SyntaxKind.SingleLineCommentTrivia ||
      kind === ts.SyntaxKind.MultiLineCommentTrivia
    ) {
      comments.push(scanner.getTokenText());
    }
  }
}

/** What compilers, bundlers and tools obey in comments, and tags that only a hostile text has. */
const DIRECTIVE =
  /(?<!\\)@(?:ts-|jsx)|^[\s*/]*@deprecated(?!$)|\/\/[#@]|\/\/\/\s*<|(?<!\\)[#@]__/m;

function* harmInComment(comment: string): Iterable<string> {
  const directive = DIRECTIVE.exec(comment);
  if (directive !== null) {
    yield `a comment has ${JSON.stringify(comment.slice(directive.index).slice(0, 40))}`;
  }
  if (!comment.startsWith("/** ") && !comment.startsWith("/**\n")) {
    yield `a comment is ${JSON.stringify(comment)}`;
  }
  yield* harmInWhole("a comment", comment.replaceAll("\n *", " "));
}

function harmInMarkdown(text: string): readonly string[] {
  const harm: string[] = [];
  marked.walkTokens(marked.lexer(text), (token) => {
    const { type, raw } = token;
    const isForeign =
      ["html", "image", "table", "def", "blockquote", "hr"].includes(type) ||
      (type === "link" && token["href"] !== "api.md") ||
      (type === "code" && !["ts", "sh"].includes(String(token["lang"]))) ||
      (type === "heading" && raw.includes(TRAP));
    if (isForeign) harm.push(`a part is ${type}: ${raw}`);
  });
  return harm;
}

function* harmInManifest(text: string): Iterable<string> {
  const manifest = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const keys = Object.keys(manifest).filter((key) => !MANIFEST.has(key));
  if (keys.length > 0) yield `it has ${keys.join(", ")}`;
  const scripts = JSON.stringify(manifest["scripts"]);
  if (scripts.includes(TRAP)) yield `its scripts are ${scripts}`;
}

const MANIFEST = new Set([
  ..."name version description license type sideEffects engines files main".split(
    " ",
  ),
  ..."module types typesVersions exports scripts devDependencies".split(" "),
]);
