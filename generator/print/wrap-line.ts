/** Prettier's default `printWidth`, in columns. */
const WIDTH = 80;

/**
 * Breaks a line that is too long the way prettier does, for the shapes that make up nearly all of
 * them. Undefined where the line is of another shape, or a part of it would still be too long:
 * prettier itself does these.
 */
export function wrapLine(line: string): string | undefined {
  if (ONE_NAME.test(line)) return line;
  const wrapped = SHAPES.map((wrap) => wrap(line)).find(
    (result) => result !== undefined,
  );
  return wrapped
    ?.split("\n")
    .some((part) => isLong(part) && !UNBREAKABLE.test(part))
    ? undefined
    : wrapped;
}

/** A string, or the values of a const object, on a line of its own. */
const UNBREAKABLE =
  /^\s*(?:\| )?(?:\(typeof [\w$]+\)\[keyof typeof [\w$]+\]|"(?:[^"\\]|\\.)*")[;,]?$/;

/** Whether a line passes the width and is no part of a comment, which prettier leaves alone. */
export function isLong(line: string): boolean {
  return line.length > WIDTH && !/^\s*(?:\/?\*|\/\/)/.test(line);
}

/** An import or export of one name is not broken, however long. */
const ONE_NAME = /^(?:import|export)(?: type)? \{ [^{},]+ \} from ".+";$/;

const SHAPES = [
  wrapParameters,
  wrapNames,
  wrapUnion,
  wrapString,
  wrapStatic,
  wrapCall,
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
  /^(\s*)(export type [\w$]+ =|[\w$]+\??:) ((?:[^{}<>]|\{\}|<[^{}<>]*>)+);$/;

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
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\(\w+ & \{\}\)|\(typeof [\w$]+\)\[keyof typeof [\w$]+\]|[\w$.-]+(?:<[^<>]*>)?(?:\[\])*)$/;

/** The members of a union, told from bars inside string literals and parentheses. */
const MEMBER =
  /(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()"']|"(?:[^"\\]|\\.)*")*\)|<[^<>]*>|[^|"'()<>])+/g;

function splitUnion(union: string): readonly string[] {
  return (union.match(MEMBER) ?? []).map((member) => member.trim());
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
