import type { Code } from "../../ir/code.ts";
import type { TypeMember } from "../../ir/declaration.ts";
import type { FileSpec } from "../../ir/file-spec.ts";
import type { Plan } from "../../ir/plan.ts";
import { code, identifier, indent, joinCode } from "../ts/code.ts";
import { prose, summaryOf } from "../ts/docs.ts";
import { FileScope } from "../ts/file-scope.ts";
import { literal } from "../ts/literal.ts";
import { moduleSpec } from "../ts/module-spec.ts";
import { operationGroups } from "../ts/operation-groups.ts";
import { literalKey, propertyKey } from "../ts/property-key.ts";
import { requestPath } from "../ts/request-path.ts";
import { runtimeSymbol } from "../ts/symbols.ts";
import type { NamedOperation } from "../ts/type/named-operation.ts";
import { dataType } from "../ts/type/operation-types.ts";
import type { TypeContext } from "../ts/type/type-context.ts";

const MODULE = "src/fake";

/** `createFakeClient`: what tests of a user's code call the operations with. */
export function emitFake(plan: Plan): readonly FileSpec[] {
  const { document, naming, options } = plan;
  if (options.fakes !== true) return [];
  const scope = new FileScope(MODULE);
  const schemas = new Map(document.schemas.map((each) => [each.id, each]));
  const context = { scope, naming, schemas };
  const operations = operationGroups(plan).flatMap((each) => each.operations);
  const handlers = identifier(
    naming.runtime.get("FakeHandlers") ?? "FakeHandlers",
  );
  const type = (file: string, name: string): Code =>
    scope.type(runtimeSymbol(naming, file, name));
  return [
    moduleSpec(MODULE, scope, [
      {
        kind: "interface",
        name: handlers,
        docs: prose(
          "What stands in for the server, by operation. One that has no handler fails.",
        ),
        members: operations.map((named) => handlerMember(named, context)),
      },
      {
        kind: "function",
        name: code`createFakeClient`,
        docs: prose(
          "A client for tests: it makes and checks requests as the real one does, and handlers answer them.",
        ),
        parameters: [
          { name: code`handlers`, type: handlers },
          {
            name: code`options`,
            type: type("client-options", "ClientOptions"),
            initializer: code`{}`,
          },
        ],
        returnType: type("client", "Client"),
        body: fakeCall(operations, plan, scope),
      },
    ]),
  ];
}

function handlerMember(
  { operation, names }: NamedOperation,
  context: Omit<TypeContext, "direction">,
): TypeMember {
  const { scope, naming } = context;
  const handler = scope.type(
    runtimeSymbol(naming, "fake-client", "FakeHandler"),
  );
  const module = `src/${naming.groups[names.group]?.file ?? ""}`;
  const imported = (name: string): Code => scope.type({ module, name });
  const params =
    names.paramsName === undefined
      ? code`undefined`
      : imported(names.paramsName);
  const data =
    names.responsesName === undefined
      ? dataType({ operation, names }, context, imported)
      : everyMember(imported(names.responsesName));
  return {
    key: propertyKey(names.functionName),
    optional: true,
    type: code`${handler}<${params}, ${data}>`,
    docs: summaryOf(operation.docs),
  };
}

function everyMember(type: Code): Code {
  return code`${type}[keyof ${type}]`;
}

/** The handlers by what their operations send, and a credential for each scheme. */
function fakeCall(
  operations: readonly NamedOperation[],
  { document, naming }: Plan,
  scope: FileScope,
): Code {
  const fake = scope.value(runtimeSymbol(naming, "fake-client", "fakeClient"));
  const create = scope.value({ module: "src/client", name: "createClient" });
  const byRequest = operations.map(
    (named) =>
      code`${literalKey(requestPath(named))}: handlers.${identifier(named.names.functionName)},`,
  );
  const credentials = document.securitySchemes.map(
    ({ key }) => code`${literalKey(key)}: ${literal("fake:fake")}`,
  );
  const auth =
    credentials.length === 0
      ? code``
      : code`auth: { ${joinCode(credentials, ", ")} }, `;
  const map =
    byRequest.length === 0
      ? code`{}`
      : code`{${indent(code`\n${joinCode(byRequest, "\n")}`)}\n}`;
  const values = [create, map, code`{ ${auth}...options }`];
  return code`return ${fake}(${indent(
    code`\n${joinCode(
      values.map((value) => code`${value},`),
      "\n",
    )}`,
  )}\n);`;
}
