import type { Code } from "../../ir/code.ts";
import type {
  ClassDeclaration,
  PropertyDeclaration,
} from "../../ir/declaration.ts";
import type { FileSpec } from "../../ir/file-spec.ts";
import type { GroupNames, Naming } from "../../ir/naming.ts";
import type { Plan } from "../../ir/plan.ts";
import { code, identifier, joinCode } from "../ts/code.ts";
import { prose } from "../ts/docs.ts";
import { FileScope } from "../ts/file-scope.ts";
import { moduleSpec } from "../ts/module-spec.ts";
import { ERROR_CLASSES, runtimeSymbol } from "../ts/symbols.ts";
import { groupDocs } from "../ts/group-docs.ts";

/** The class client: every operation behind one object, grouped by tag. */
export function emitClassClient(plan: Plan): readonly FileSpec[] {
  const { naming, document } = plan;
  const module = `src/${naming.package.classFile}`;
  const scope = new FileScope(module);
  const options = scope.type(
    runtimeSymbol(naming, "client-options", "ClientOptions"),
  );
  const client = scope.type(runtimeSymbol(naming, "client", "Client"));
  const createClient = scope.value({
    module: "src/client",
    name: "createClient",
  });
  const groups = naming.groups.map((group) =>
    groupProperty(group, plan, scope),
  );
  const assignments = naming.groups.map(
    (group) =>
      code`this.${identifier(group.property)} = new ${groupClass(group, scope)}(client);`,
  );
  return [
    moduleSpec(module, scope, [
      {
        kind: "class",
        name: identifier(naming.package.className),
        docs: prose(
          `The ${document.info.title}: its operations, grouped by what they are about.`,
        ),
        properties: [
          ...errorProperties(naming, scope),
          ...groups,
          { name: code`#client`, type: client, static: false, docs: undefined },
        ],
        constructorParameters: [
          {
            name: code`options`,
            type: code`${options} | ${client}`,
            initializer: code`{}`,
          },
        ],
        constructorBody: joinCode(
          [
            code`const client = "send" in options ? options : ${createClient}(options);`,
            code`this.#client = client;`,
            ...assignments,
          ],
          "\n",
        ),
        methods: [requestMethod(naming, scope)],
      },
    ]),
  ];
}

/** What the document leaves out. */
function requestMethod(
  naming: Naming,
  scope: FileScope,
): ClassDeclaration["methods"][number] {
  const type = (file: string, name: string): Code =>
    scope.type(runtimeSymbol(naming, file, name));
  const send = scope.value(runtimeSymbol(naming, "request", "request"));
  return {
    name: code`request`,
    docs: prose("Sends a request that is no operation of this package."),
    parameters: [
      { name: code`custom`, type: type("request", "CustomRequest") },
      {
        name: code`options`,
        optional: true,
        type: type("call-options", "CallOptions"),
      },
    ],
    returnType: code`${type("api-promise", "ApiPromise")}<unknown>`,
    body: code`return ${send}(this.#client, custom, options);`,
  };
}

function groupClass(group: GroupNames, scope: FileScope): Code {
  return scope.value({ module: `src/${group.file}`, name: group.className });
}

function groupProperty(
  group: GroupNames,
  { document }: Plan,
  scope: FileScope,
): PropertyDeclaration {
  return {
    name: identifier(group.property),
    type: groupClass(group, scope),
    static: false,
    declare: true,
    docs: groupDocs(group, document),
  };
}

/**
 * The error classes stay reachable from the class where a schema has taken the name of one, and
 * `instanceof` needs no second import.
 */
function errorProperties(
  naming: Naming,
  scope: FileScope,
): readonly PropertyDeclaration[] {
  return ERROR_CLASSES.map((name) => {
    const local = scope.value(runtimeSymbol(naming, "errors", name));
    return {
      name: identifier(name),
      type: code`typeof ${local}`,
      static: true,
      docs: undefined,
      initializer: local,
    };
  });
}
