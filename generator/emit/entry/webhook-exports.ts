import type { Plan } from "../../ir/plan.ts";
import { identifier } from "../ts/code.ts";
import { importedName } from "../ts/file-scope.ts";
import { RUNTIME_FOLDER, runtimeSymbol } from "../ts/symbols.ts";
import type { ModuleExports } from "./module-exports.ts";

/** What there is for webhooks and callbacks, where the document has any. */
export function webhookExports({ naming }: Plan): readonly ModuleExports[] {
  const names = naming.webhooks;
  if (names === undefined) return [];
  const payloads = names.payloadNames.filter((name) => name !== undefined);
  return [
    {
      module: "src/webhooks",
      values: [identifier(names.functionName)],
      types: [names.handlersName, ...payloads].map(identifier),
    },
    {
      module: `${RUNTIME_FOLDER}/receive-webhooks`,
      values: [],
      types: [
        importedName(
          runtimeSymbol(naming, "receive-webhooks", "WebhookReceiver"),
        ),
      ],
    },
  ];
}
