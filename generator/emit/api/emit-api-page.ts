import type {
  Declaration,
  ParameterDeclaration,
  TypeMember,
} from "../../ir/declaration.ts";
import type { FileSpec, TypeScriptFile } from "../../ir/file-spec.ts";
import type { Plan } from "../../ir/plan.ts";
import { codeSpan } from "../ts/markdown.ts";

/** Modules whose exports are all public. */
const PUBLIC = /^src\/((?:operations|models)\/.+|[^/]+)\.ts$/;

/**
 * api.md: the exported surface on one page, a line for each thing that a version can change. It is
 * taken from what the other emitters declare, so that it can't say anything else.
 */
export function emitApiPage(
  specs: readonly FileSpec[],
  { naming, options }: Plan,
): readonly FileSpec[] {
  if (options.package === false) return [];
  const modules = specs.flatMap((spec) =>
    spec.kind === "typescript" ? moduleSection(spec) : [],
  );
  const text = [`# API of ${naming.package.name}`, ...modules].join("\n\n");
  return [
    {
      kind: "text",
      path: "api.md",
      text: `${text}\n`,
      owner: "generator",
    },
  ];
}

function moduleSection(file: TypeScriptFile): readonly string[] {
  const module = PUBLIC.exec(file.path)?.[1];
  const lines = file.declarations.flatMap(entriesOf);
  return module === undefined || lines.length === 0
    ? []
    : [`## ${module}`, lines.join("\n")];
}

/** A list item for a declaration, and one below it for each of its members. */
function entriesOf(declaration: Declaration): readonly string[] {
  const { name } = declaration.kind === "export" ? { name: "" } : declaration;
  switch (declaration.kind) {
    case "function":
      return [
        item(
          `${name}(${declaration.parameters.map(parameterText).join(", ")}): ${declaration.returnType}`,
        ),
      ];
    case "interface":
      return [item(`interface ${name}`), ...declaration.members.map(member)];
    case "type-alias":
      return [item(`type ${name} = ${declaration.type}`)];
    case "const-object":
    case "enum":
      return [item(`const ${name}`), ...entries(declaration)];
    case "class":
      // The methods of a group's class are its functions, which stand above it.
      return [
        item(`class ${name}`),
        ...declaration.properties
          .filter((property) => !property.name.startsWith("#"))
          .map(({ name: property, type }) => subitem(`${property}: ${type}`)),
      ];
    case "export":
      return [];
  }
}

function entries(
  declaration: Extract<Declaration, { kind: "const-object" | "enum" }>,
): readonly string[] {
  const list =
    declaration.kind === "enum" ? declaration.members : declaration.entries;
  return list.map(({ key, value }) => subitem(`${key}: ${value}`));
}

function parameterText({ name, optional, type }: ParameterDeclaration): string {
  return optional === true ? `${name}?: ${type}` : `${name}: ${type}`;
}

function member({ key, optional, type }: TypeMember): string {
  return subitem(optional ? `${key}?: ${type}` : `${key}: ${type}`);
}

function item(code: string): string {
  return `- ${codeSpan(withoutComments(code))}`;
}

function subitem(code: string): string {
  return `  ${item(code)}`;
}

/** Inline object types carry comments, which are no part of the surface; strings may look like some. */
function withoutComments(code: string): string {
  return code.replaceAll(STRING_OR_COMMENT, (token) =>
    token.startsWith("/") ? "" : token,
  );
}

const STRING_OR_COMMENT =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*\*[^]*?\*\//g;
