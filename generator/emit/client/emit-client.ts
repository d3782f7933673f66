import type { Code } from "../../ir/code.ts";
import type { FileSpec } from "../../ir/file-spec.ts";
import type { Plan } from "../../ir/plan.ts";
import { code, indent, joinCode } from "../ts/code.ts";
import { prose } from "../ts/docs.ts";
import { environmentVariables } from "../ts/environment-variables.ts";
import { FileScope } from "../ts/file-scope.ts";
import { literal } from "../ts/literal.ts";
import { moduleSpec } from "../ts/module-spec.ts";
import { serverUrlValue } from "../ts/server-url.ts";
import { runtimeSymbol } from "../ts/symbols.ts";
import { userAgent } from "../ts/user-agent.ts";
import { authenticateValue } from "./authenticate-value.ts";

/** `createClient`: what the functions of the package are called with. */
export function emitClient(plan: Plan): readonly FileSpec[] {
  const scope = new FileScope("src/client");
  const client = scope.type(runtimeSymbol(plan.naming, "client", "Client"));
  const options = scope.type(
    runtimeSymbol(plan.naming, "client-options", "ClientOptions"),
  );
  const connect = scope.value(runtimeSymbol(plan.naming, "client", "connect"));
  const { title } = plan.document.info;
  return [
    moduleSpec("src/client", scope, [
      {
        kind: "function",
        name: code`createClient`,
        docs: prose(
          `A client of the ${title}, to call the operations of this package with.`,
        ),
        parameters: [
          { name: code`options`, type: options, initializer: code`{}` },
        ],
        returnType: client,
        body: code`return ${connect}(${indent(code`\n${apiLiteral(plan, scope)},\noptions,`)}\n);`,
      },
    ]),
  ];
}

function apiLiteral(plan: Plan, scope: FileScope): Code {
  const { document, naming } = plan;
  const baseUrl = serverUrlValue(document.servers, naming, scope);
  const variables = environmentVariables(plan);
  const environment = joinCode(
    [
      code`baseUrl: ${literal(variables.baseUrl)}`,
      code`token: ${literal(variables.token)}`,
    ],
    ", ",
  );
  const authenticate = authenticateValue(plan, scope);
  const fields = [
    code`userAgent: ${literal(userAgent(plan))}`,
    ...(baseUrl === undefined ? [] : [code`baseUrl: ${baseUrl}`]),
    code`environment: { ${environment} }`,
    ...(authenticate === undefined
      ? []
      : [code`authenticate: ${authenticate}`]),
  ];
  const lines = fields.map((field) => code`${field},`);
  return code`{${indent(code`\n${joinCode(lines, "\n")}`)}\n}`;
}
