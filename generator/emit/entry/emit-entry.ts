import type { Code } from "../../ir/code.ts";
import type { ExportDeclaration } from "../../ir/declaration.ts";
import type { FileSpec } from "../../ir/file-spec.ts";
import type { Plan } from "../../ir/plan.ts";
import { identifier } from "../ts/code.ts";
import { FileScope, relativeModule } from "../ts/file-scope.ts";
import { moduleSpec } from "../ts/module-spec.ts";
import { modelExports } from "./model-exports.ts";
import type { ModuleExports } from "./module-exports.ts";
import { operationExports } from "./operation-exports.ts";
import { runtimeExports } from "./runtime-exports.ts";
import { webhookExports } from "./webhook-exports.ts";

const MODULE = "src/index";

/** The entry of the package: every public name, spelled out, so that a review sees what is added. */
export function emitEntry(plan: Plan): readonly FileSpec[] {
  const { classFile, className } = plan.naming.package;
  const modules: readonly ModuleExports[] = [
    { module: `src/${classFile}`, values: [identifier(className)], types: [] },
    { module: "src/client", values: [identifier("createClient")], types: [] },
    ...fakeExports(plan),
    ...operationExports(plan),
    ...modelExports(plan),
    ...webhookExports(plan),
    ...runtimeExports(plan),
  ];
  const declarations = modules.flatMap(({ module, values, types }) =>
    exportsOf(module, values, false).concat(exportsOf(module, types, true)),
  );
  return [moduleSpec(MODULE, new FileScope(MODULE), declarations)];
}

function exportsOf(
  module: string,
  names: readonly Code[],
  typeOnly: boolean,
): readonly ExportDeclaration[] {
  return names.length === 0
    ? []
    : [
        {
          kind: "export",
          names,
          module: relativeModule(MODULE, module),
          typeOnly,
        },
      ];
}

function fakeExports({ naming, options }: Plan): readonly ModuleExports[] {
  if (options.fakes !== true) return [];
  const handlers = naming.runtime.get("FakeHandlers") ?? "FakeHandlers";
  return [
    {
      module: "src/fake",
      values: [identifier("createFakeClient")],
      types: [identifier(handlers)],
    },
  ];
}
