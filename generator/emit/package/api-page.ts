import type { NamedSchema } from "../../ir/schema.ts";
import { directionOfName } from "../../ir/shape.ts";
import { FileScope } from "../ts/file-scope.ts";
import { enumType } from "../ts/type/enum-type.ts";
import { print } from "../ts/type/expression.ts";
import { memberText, objectMembers } from "../ts/type/object-type.ts";
import { operationSignature } from "../ts/type/operation-signature.ts";
import type { TypeContext } from "../ts/type/type-context.ts";
import { typeOf } from "../ts/type/type-of.ts";
import { codeSpan } from "./markdown.ts";
import type { PackagePlan } from "./package-plan.ts";

type Context = Omit<TypeContext, "direction">;

/** api.md: the exported surface on one page, a line for each thing that a version can change. */
export function apiPage(plan: PackagePlan): string {
  const { document, naming } = plan;
  const context: Context = {
    naming,
    schemas: new Map(document.schemas.map((each) => [each.id, each])),
    scope: new FileScope("api"),
  };
  return `${[
    `# API of ${naming.package.name}`,
    "## Operations",
    ...naming.groups.flatMap((group, index) => [
      `### ${group.property}`,
      list(operationLines(index, plan, context)),
    ]),
    "## Models",
    ...document.schemas.flatMap((schema) => modelSection(schema, context)),
  ].join("\n\n")}\n`;
}

function operationLines(
  group: number,
  { document, naming }: PackagePlan,
  context: Context,
): readonly string[] {
  return document.operations.flatMap((operation) => {
    const names = naming.operations.get(operation.key);
    if (names?.group !== group) return [];
    const { parameters, returnType } = operationSignature(
      { operation, names },
      context,
    );
    const list = parameters
      .map(
        ({ name, optional, type }) => `${name}${optional ? "?" : ""}: ${type}`,
      )
      .join(", ");
    return [`${names.functionName}(${list}): ${returnType}`];
  });
}

function modelSection(named: NamedSchema, context: Context): readonly string[] {
  const names = context.naming.schemas.get(named.id);
  if (names === undefined) return [];
  const section = (
    name: string,
    direction: TypeContext["direction"],
  ): string[] => [
    `### ${name}`,
    list(schemaLines(named, { ...context, direction })),
  ];
  return [
    ...section(names.name, directionOfName(named)),
    ...(names.inputName === undefined ? [] : section(names.inputName, "input")),
  ];
}

function schemaLines(
  { schema }: NamedSchema,
  context: TypeContext,
): readonly string[] {
  if (schema.kind === "enum") return [print(enumType(schema))];
  if (schema.kind !== "object") return [print(typeOf(schema, context))];
  const members = objectMembers(schema, context, (part) =>
    typeOf(part, context),
  );
  return members.length === 0 ? ["{}"] : members.map(memberText);
}

/** A list of code spans, comments of inline types left out. */
function list(lines: readonly string[]): string {
  return lines
    .map((line) => `- ${codeSpan(line.replaceAll(/\/\*\*[^]*?\*\//g, ""))}`)
    .join("\n");
}
