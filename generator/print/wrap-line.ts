/** Prettier's default `printWidth`, in columns. */
export const WIDTH = 80;

/**
 * Breaks a line that is too long the way prettier does, for the three shapes that make up nearly all
 * of them: a parameter list, the names of an import or export, a union. Undefined where the line is
 * of another shape, or a part of it would still be too long: prettier itself does these.
 */
export function wrapLine(line: string): string | undefined {
  const wrapped = wrapParameters(line) ?? wrapNames(line) ?? wrapUnion(line);
  return wrapped === undefined || wrapped.split("\n").some(isLong)
    ? undefined
    : wrapped;
}

/** Whether a line passes the width and is no part of a comment, which prettier leaves alone. */
export function isLong(line: string): boolean {
  return line.length > WIDTH && !/^\s*(?:\/?\*|\/\/)/.test(line);
}

const PARAMETERS =
  /^(\s*)((?:export function )?[\w$]+)\(([^(){}[\]<>"'=]+)\)(: [^(){}]+)? \{$/;

function wrapParameters(line: string): string | undefined {
  const match = PARAMETERS.exec(line);
  if (match === null) return undefined;
  const [, indent = "", head = "", parameters = "", result = ""] = match;
  const lines = parameters.split(", ").map((each) => `${indent}  ${each},`);
  return [`${indent}${head}(`, ...lines, `${indent})${result} {`].join("\n");
}

const NAMES = /^((?:import|export)(?: type)? \{) ([^{}]+) (\} from ".+";)$/;

function wrapNames(line: string): string | undefined {
  const match = NAMES.exec(line);
  if (match === null) return undefined;
  const [, head = "", names = "", tail = ""] = match;
  return [head, ...names.split(", ").map((name) => `  ${name},`), tail].join(
    "\n",
  );
}

const UNION = /^(\s*)(export type [\w$]+ =|[\w$]+\??:) ([^{}<>]+);$/;

function wrapUnion(line: string): string | undefined {
  const match = UNION.exec(line);
  if (match === null) return undefined;
  const [, indent = "", head = "", union = ""] = match;
  const members = splitUnion(union);
  if (members.length < 2) return undefined;
  const lines = members.map((member) => `${indent}  | ${member}`);
  return `${indent}${head}\n${lines.join("\n")};`;
}

/** The members of a union, told from bars inside string literals and parentheses. */
function splitUnion(union: string): readonly string[] {
  const pieces =
    union.match(
      /(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()"']|"(?:[^"\\]|\\.)*")*\)|[^|"'()])+/g,
    ) ?? [];
  return pieces.map((piece) => piece.trim());
}
