import type { Plan } from "../../ir/plan.ts";
import { responseChoices } from "../../ir/served.ts";
import { importedName } from "../ts/file-scope.ts";
import { streamsEvents, uploadsBytes } from "../ts/runtime-needs.ts";
import { ERROR_CLASSES, runtimeSymbol } from "../ts/symbols.ts";
import type { ModuleExports } from "./module-exports.ts";

interface RuntimeExports {
  readonly file: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
  /** Whether the package has it; absent: always. */
  readonly isUsed?: (plan: Plan) => boolean;
}

/** What of the runtime a user of the package meets. */
const PUBLIC: readonly RuntimeExports[] = [
  { file: "api-promise", values: [], types: ["ApiPromise"] },
  {
    file: "body-part",
    values: ["BodyPart"],
    types: ["PartOptions", "Uploadable"],
    isUsed: ({ document }) => uploadsBytes(document),
  },
  { file: "call-options", values: [], types: ["CallOptions", "QueryOptions"] },
  {
    file: "choose-response",
    values: [],
    types: ["AcceptOptions"],
    isUsed: ({ document }) =>
      document.operations.some(
        (operation) => responseChoices(operation).length > 0,
      ),
  },
  { file: "client", values: [], types: ["Client"] },
  { file: "client-options", values: [], types: ["ClientOptions"] },
  {
    file: "credential",
    values: [],
    types: [
      "BasicCredential",
      "Credential",
      "CredentialProvider",
      "OAuth2Credential",
    ],
  },
  {
    file: "fake-client",
    values: [],
    types: ["FakeHandler"],
    isUsed: ({ options }) => options.fakes === true,
  },
  { file: "errors", values: ERROR_CLASSES, types: [] },
  { file: "fetch-options", values: [], types: ["FetchOptions"] },
  { file: "log-responses", values: ["logResponses"], types: [] },
  { file: "logger", values: [], types: ["Logger", "LogMethod"] },
  {
    file: "middleware",
    values: [],
    types: ["Middleware", "MiddlewareRequest"],
  },
  { file: "request", values: ["request"], types: ["CustomRequest"] },
  {
    file: "open-telemetry",
    values: ["openTelemetry"],
    types: ["TelemetrySpan", "TelemetryTracer"],
  },
  {
    file: "paginate",
    values: [],
    types: ["PagePromise"],
    isUsed: ({ document }) =>
      document.operations.some(({ pagination }) => pagination !== undefined),
  },
  {
    file: "result",
    values: [],
    types: ["DeclaredFailure", "ResponseWithData", "Result"],
  },
  { file: "retry-options", values: [], types: ["RetryOptions"] },
  {
    file: "server-sent-event",
    values: [],
    types: ["ServerSentEvent"],
    isUsed: ({ document }) => streamsEvents(document),
  },
  { file: "wait-for", values: ["waitFor"], types: ["WaitOptions"] },
];

/** The runtime's public names; one that a schema has taken is exported under another. */
export function runtimeExports(plan: Plan): readonly ModuleExports[] {
  const { naming } = plan;
  const used = PUBLIC.filter(({ isUsed }) => isUsed?.(plan) ?? true);
  return used.map(({ file, values, types }) => {
    const symbols = (names: readonly string[]): ModuleExports["values"] =>
      names.map((name) => importedName(runtimeSymbol(naming, file, name)));
    return {
      module: `src/runtime/${file}`,
      values: symbols(values),
      types: symbols(types),
    };
  });
}
