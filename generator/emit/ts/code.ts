import type { Code } from "../../ir/code.ts";

/** A template for code. What is put into it must be code itself. */
export function code(
  parts: TemplateStringsArray,
  ...values: readonly Code[]
): Code {
  let text = parts[0] ?? "";
  for (const [index, value] of values.entries()) {
    text += value + (parts[index + 1] ?? "");
  }
  return text as Code;
}

/** Code pieces with a separator between them. */
export function joinCode(
  pieces: readonly Code[],
  separator: ", " | " | " | " & " | " as " | "." | "\n" | "\n\n" | " ",
): Code {
  return pieces.join(separator) as Code;
}

/** The lines of `text`, each after the first indented by two more spaces per level. */
export function indent(text: Code): Code {
  return text.replaceAll(/\n(?=[^\n])/g, "\n  ") as Code;
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A name that the naming stage has decided. Anything but an identifier is a bug of that stage. */
export function identifier(name: string): Code {
  if (!IDENTIFIER.test(name)) {
    throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  }
  return name as Code;
}
