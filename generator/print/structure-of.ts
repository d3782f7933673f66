import type {
  ClassDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  StatementStructures,
} from "ts-morph";

import type { Comment } from "../ir/code.ts";
import type {
  ClassDeclaration,
  ConstEntry,
  Declaration,
  FunctionDeclaration,
  InterfaceDeclaration,
  ParameterDeclaration,
} from "../ir/declaration.ts";
import type { ImportSpec } from "../ir/file-spec.ts";
import { fold } from "./fold.ts";
import { StructureKind, VariableDeclarationKind } from "./ts-morph.ts";

/** A declaration in ts-morph's terms. */
export function structureOf(declaration: Declaration): StatementStructures {
  switch (declaration.kind) {
    case "interface":
      return interfaceStructure(declaration);
    case "type-alias":
      return {
        kind: StructureKind.TypeAlias,
        isExported: true,
        name: declaration.name,
        docs: docsOf(declaration.docs),
        type: fold(declaration.type),
      };
    case "const-object":
      return {
        kind: StructureKind.VariableStatement,
        isExported: true,
        docs: docsOf(declaration.docs),
        declarationKind: VariableDeclarationKind.Const,
        declarations: [
          {
            name: declaration.name,
            initializer: fold(
              `{\n${declaration.entries.map(entryText).join("")}} as const`,
            ),
          },
        ],
      };
    case "enum":
      return {
        kind: StructureKind.Enum,
        isExported: true,
        name: declaration.name,
        docs: docsOf(declaration.docs),
        members: declaration.members.map(({ key, value, docs }) => ({
          name: key,
          initializer: value,
          docs: docsOf(docs),
        })),
      };
    case "function":
      return {
        kind: StructureKind.Function,
        isExported: true,
        ...functionStructure(declaration),
      };
    case "class":
      return classStructure(declaration);
    case "export":
      return {
        kind: StructureKind.ExportDeclaration,
        isTypeOnly: declaration.typeOnly,
        namedExports: [...declaration.names],
        moduleSpecifier: unquoted(declaration.module),
      };
  }
}

/** A property of a const object, below its comment. */
function entryText({ key, value, docs }: ConstEntry): string {
  const property = `  ${key}: ${value},\n`;
  if (docs === undefined) return property;
  if (!docs.includes("\n") && docs.length <= ONE_LINE) {
    return `  /** ${docs} */\n${property}`;
  }
  const lines = docs.split("\n").map((line) => `   * ${line}`.trimEnd());
  return `  /**\n${lines.join("\n")}\n   */\n${property}`;
}

/** An import in ts-morph's terms. */
export function importStructure({
  names,
  module,
  typeOnly,
}: ImportSpec): StatementStructures {
  return {
    kind: StructureKind.ImportDeclaration,
    isTypeOnly: typeOnly,
    namedImports: [...names],
    moduleSpecifier: unquoted(module),
  };
}

function interfaceStructure(
  declaration: InterfaceDeclaration,
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: declaration.name,
    docs: docsOf(declaration.docs),
    extends: declaration.extends === undefined ? [] : [declaration.extends],
    properties: declaration.members.map((member) => ({
      name: member.key,
      hasQuestionToken: member.optional,
      type: fold(member.type),
      docs: docsOf(member.docs),
    })),
  };
}

function classStructure(
  declaration: ClassDeclaration,
): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: declaration.name,
    docs: docsOf(declaration.docs),
    properties: declaration.properties.map((property) => ({
      name: property.name,
      isStatic: property.static,
      hasDeclareKeyword: property.declare === true,
      isReadonly: true,
      type: property.type,
      docs: docsOf(property.docs),
      ...(property.initializer === undefined
        ? {}
        : { initializer: property.initializer }),
    })),
    ctors: [
      {
        parameters: declaration.constructorParameters.map(parameterStructure),
        statements: declaration.constructorBody,
      },
    ],
    methods: declaration.methods.map(functionStructure),
  };
}

/** What functions and methods have in common. */
interface SignatureStructure {
  name: string;
  docs: string[];
  typeParameters: string[];
  parameters: OptionalKind<ParameterDeclarationStructure>[];
  returnType: string;
  statements: string;
}

function functionStructure(
  declaration: Omit<FunctionDeclaration, "kind">,
): SignatureStructure {
  return {
    name: declaration.name,
    docs: docsOf(declaration.docs),
    typeParameters: [...(declaration.typeParameters ?? [])],
    parameters: declaration.parameters.map(parameterStructure),
    returnType: declaration.returnType,
    statements: declaration.body,
  };
}

function parameterStructure({
  name,
  optional,
  type,
  initializer,
}: ParameterDeclaration): OptionalKind<ParameterDeclarationStructure> {
  return {
    name,
    type,
    hasQuestionToken: optional ?? false,
    ...(initializer === undefined ? {} : { initializer }),
  };
}

/** How long a comment's text may be to stand on one line with its delimiters. */
const ONE_LINE = 70;

/** ts-morph writes a comment over several lines where its text starts with a line end. */
function docsOf(docs: Comment | undefined): string[] {
  if (docs === undefined) return [];
  return [docs.includes("\n") || docs.length > ONE_LINE ? `\n${docs}` : docs];
}

/** ts-morph quotes module specifiers itself. Ours are file names, which need no escapes. */
function unquoted(module: string): string {
  return module.slice(1, -1);
}
