/** Prettier's default `printWidth`, in columns. */
const WIDTH = 80;

/**
 * Breaks a line that is too long the way prettier does, for the shapes that make up nearly all of
 * them. Undefined where the line is of another shape, or a part of it would still be too long:
 * prettier itself does these.
 */
export function wrapLine(line: string): string | undefined {
  if (KEPT.test(line)) return line;
  const wrapped = SHAPES.map((wrap) => wrap(line)).find(
    (result) => result !== undefined,
  );
  return wrapped
    ?.split("\n")
    .some((part) => isLong(part) && !KEPT.test(part) && !UNBREAKABLE.test(part))
    ? undefined
    : wrapped;
}

/** What stands on a line of its own and can't be broken, however long. */
const UNBREAKABLE = anyOf(
  // a string, or the values of a const object
  /^\s*(?:\| )?(?:\(typeof [\w$]+\)\[keyof typeof [\w$]+\]|"(?:[^"\\]|\\.)*")[;,]?$/,
  // a name, or two
  /^\s*(?:\| )?[\w$.[\]]+(?: as [\w$]+)?[;,]?$/,
  // a parameter
  /^\s*[\w$]+\??: [\w$.]+,$/,
  // the head of a function, of a call
  /^\s*(?:export function |return )?[\w$]+\($/,
  // the end of an import
  /^\} from ".+";$/,
  // a result with one name in it
  /^\s*\): [\w$]+<[\w$.]+> \{$/,
);

/** Whether a line passes the width and is no part of a comment, which prettier leaves alone. */
export function isLong(line: string): boolean {
  return (
    (line.length > WIDTH ||
      (line.length > WIDTH / 2 && widthOf(line) > WIDTH)) &&
    !/^\s*(?:\/?\*|\/\/)/.test(line)
  );
}

/** Columns: the characters of East Asian scripts take two each. */
function widthOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6]/g;

/**
 * Whole lines that stay as they are, however long: an import or export of one name, the head of an
 * interface or type, a member whose type is a name, a property whose key is no longer than an indentation.
 */
const KEPT = anyOf(
  /^(?:import|export)(?: type)? \{ [^{},]+ \} from ".+";$/,
  /^export interface [\w$]+ \{$/,
  /^export type [\w$]+ =$/,
  /^\s*(?:readonly )?(?:[\w$]+|"[^"\\]*")\??: [\w$.]+(?:\[\])*;$/,
  /^\s*[\w$]{1,2}: "(?:[^"\\]|\\.)*",$/,
);

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"));
}

const SHAPES = [
  wrapParameters,
  wrapNames,
  wrapUnion,
  wrapArray,
  wrapString,
  wrapStatic,
  wrapCall,
  wrapTypeArguments,
  wrapAlias,
  wrapHandler,
];

const PARAMETERS =
  /^(\s*)((?:export function )?[\w$]+)\(([^(){}[\]<>"'=]+)\)(: [^(){}]+)? \{$/;

function wrapParameters(line: string): string | undefined {
  const match = PARAMETERS.exec(line);
  if (match === null) return undefined;
  const [, indent = "", head = "", parameters = "", result = ""] = match;
  const lines = parameters.split(", ").map((each) => `${indent}  ${each},`);
  const last = wrapResult(`${indent})${result} {`);
  return [`${indent}${head}(`, ...lines, ...last].join("\n");
}

const RESULT = /^(\s*\): [\w$]+<)((?:[\w$.[\]]+, )+[\w$.[\]]+)(> \{)$/;

/** The result of a function, its type arguments on lines of their own where it is too long. */
function wrapResult(line: string): readonly string[] {
  const match = isLong(line) ? RESULT.exec(line) : null;
  if (match === null) return [line];
  const [, head = "", types = "", tail = ""] = match;
  const indent = /^\s*/.exec(head)?.[0] ?? "";
  const lines = types.split(", ").map((type) => `${indent}  ${type}`);
  return [head, lines.join(",\n"), `${indent}${tail}`];
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

const UNION =
  /^(\s*)(export type [\w$]+ =|(?:[\w$]+|"[^"\\]*")\??:) ((?:[^{}<>]|\{\}|\{ \[key: string\]: unknown \}|<[^{}<>]*>)+);$/;

function wrapUnion(line: string): string | undefined {
  const match = UNION.exec(line);
  if (match === null) return undefined;
  const [, indent = "", head = "", union = ""] = match;
  const members = splitUnion(union);
  const understood =
    members.join(" | ") === union &&
    members.every((member) => PLAIN.test(member));
  if (!understood) return undefined;
  if (
    members.filter((each) => each !== "null").length < 2 &&
    head.endsWith(":")
  )
    return undefined;
  if (members.length < 2 && union.includes("<")) return undefined;
  const nextLine = `${indent}  ${union};`;
  if (!isLong(nextLine) || UNBREAKABLE.test(nextLine))
    return `${indent}${head}\n${nextLine}`;
  if (members.length < 2) return undefined;
  const lines = members.map((member) => `${indent}  | ${member}`);
  return `${indent}${head}\n${lines.join("\n")};`;
}

/** Members that take one line each: not arrays of unions, nor intersections, which prettier opens. */
const PLAIN =
  /^(?:\{ \[key: string\]: unknown \}|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\(\w+ & \{\}\)|\(typeof [\w$]+\)\[keyof typeof [\w$]+\]|[\w$.-]+(?:<[^<>]*>)?(?:\[\])*)$/;

/** The members of a union, told from bars inside string literals and parentheses. */
const MEMBER =
  /(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()"']|"(?:[^"\\]|\\.)*")*\)|<[^<>]*>|[^|"'()<>])+/g;

function splitUnion(union: string): readonly string[] {
  return (union.match(MEMBER) ?? []).map((member) => member.trim());
}

const ARRAY =
  /^(\s*)((?:export type [\w$]+ =|(?:[\w$]+|"[^"\\]*")\??:) \()((?:[^{}<>]|\{\}|\{ \[key: string\]: unknown \})+)(\)(?:\[\])+;)$/;

/** An array of a union. */
function wrapArray(line: string): string | undefined {
  const match = ARRAY.exec(line);
  if (match === null) return undefined;
  const [, indent = "", head = "", union = "", tail = ""] = match;
  const members = splitUnion(union);
  const understood =
    members.join(" | ") === union &&
    members.every((member) => PLAIN.test(member)) &&
    members.filter((each) => each !== "null").length > 1;
  if (!understood) return undefined;
  const inOneLine = `${indent}  ${union}`;
  const lines = isLong(inOneLine)
    ? members.map((member) => `${indent}  | ${member}`)
    : [inOneLine];
  return [`${indent}${head}`, ...lines, `${indent}${tail}`].join("\n");
}

const STRING = /^(\s*)([\w$]{3,}:) ("(?:[^"\\]|\\.)*"),$/;

/** A property of an object literal whose value is a string, its key longer than an indentation. */
function wrapString(line: string): string | undefined {
  const match = STRING.exec(line);
  if (match === null) return undefined;
  const [, indent = "", key = "", value = ""] = match;
  return `${indent}${key}\n${indent}  ${value},`;
}

const STATIC = /^(\s*)(static readonly [\w$]+: [\w$ ]+ =) ([\w$]+;)$/;

function wrapStatic(line: string): string | undefined {
  const match = STATIC.exec(line);
  if (match === null) return undefined;
  const [, indent = "", head = "", value = ""] = match;
  return `${indent}${head}\n${indent}  ${value}`;
}

const CALL = /^(\s*)(return [\w$]+\()((?:[\w$#.]+, )+[\w$#.]+)\);$/;

/** A call of names. */
function wrapCall(line: string): string | undefined {
  const match = CALL.exec(line);
  if (match === null) return undefined;
  const [, indent = "", head = "", values = ""] = match;
  const lines = values.split(", ").map((value) => `${indent}  ${value},`);
  return [`${indent}${head}`, ...lines, `${indent});`].join("\n");
}

const TYPE_ARGUMENTS =
  /^(\s*)(return [\w$]+<)((?:[\w$.[\]]+, )+[\w$.[\]]+)(>\((?:[\w$#.]+, )+\{)$/;

/** A call whose last argument is open, with several names as type arguments. */
function wrapTypeArguments(line: string): string | undefined {
  const match = TYPE_ARGUMENTS.exec(line);
  // Prettier breaks the arguments first, where the call fits up to these.
  if (match === null || !isLong(line.slice(0, line.lastIndexOf("(") + 1))) {
    return undefined;
  }
  const [, indent = "", head = "", types = "", tail = ""] = match;
  const lines = types.split(", ").map((type) => `${indent}  ${type}`);
  return [`${indent}${head}`, lines.join(",\n"), `${indent}${tail}`].join("\n");
}

const ALIAS = /^(export type [\w$]+ = [\w$]+<)((?:[\w$.]+, )+[\w$.]+)(>;)$/;

/** A type that is another with arguments. */
function wrapAlias(line: string): string | undefined {
  const match = ALIAS.exec(line);
  if (match === null) return undefined;
  const [, head = "", types = "", tail = ""] = match;
  return [head, `  ${types.replaceAll(", ", ",\n  ")}`, tail].join("\n");
}

const HANDLER =
  /^(\s*)((?:[\w$]+|"[^"\\]*")\?: \()([\w$]+: [\w$]+)(\) => [\w$]+;)$/;

/** A member that is a function of one parameter. */
function wrapHandler(line: string): string | undefined {
  const match = HANDLER.exec(line);
  if (match === null) return undefined;
  const [, indent = "", head = "", parameter = "", tail = ""] = match;
  return `${indent}${head}\n${indent}  ${parameter},\n${indent}${tail}`;
}
