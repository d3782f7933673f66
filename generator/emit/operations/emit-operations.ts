import type { FileSpec } from "../../ir/file-spec.ts";
import type { Plan } from "../../ir/plan.ts";
import { FileScope } from "../ts/file-scope.ts";
import { operationGroups } from "../ts/operation-groups.ts";
import { securityLiteral, usualSecurity } from "../ts/security.ts";
import { moduleSpec } from "../ts/module-spec.ts";
import { groupClass } from "./group-class.ts";
import { operationDeclarations } from "./operation-declarations.ts";
import type { OperationContext } from "./operation-context.ts";

/** The operations, a file for each group: their types and functions, then the group's class. */
export function emitOperations(plan: Plan): readonly FileSpec[] {
  const { document, naming } = plan;
  const schemas = new Map(document.schemas.map((each) => [each.id, each]));
  const usual = securityLiteral(usualSecurity(document), document);
  return operationGroups(plan).map(({ group, operations }) => {
    const module = `src/${group.file}`;
    const context: OperationContext = {
      plan,
      naming,
      schemas,
      usualSecurity: usual,
      scope: new FileScope(module),
    };
    const declarations = [
      ...operations.flatMap((each) => operationDeclarations(each, context)),
      groupClass(group, operations, context),
    ];
    return moduleSpec(module, context.scope, declarations);
  });
}
