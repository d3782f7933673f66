import type { Document } from "../../ir/document.ts";
import type { Plan } from "../../ir/plan.ts";
import { importedName } from "../ts/file-scope.ts";
import { ERROR_CLASSES, runtimeSymbol } from "../ts/symbols.ts";
import type { ModuleExports } from "./module-exports.ts";

interface RuntimeExports {
  readonly file: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
  /** Whether the package has it; absent: always. */
  readonly isUsed?: (document: Document) => boolean;
}

/** What of the runtime a user of the package meets. */
const PUBLIC: readonly RuntimeExports[] = [
  { file: "api-promise", values: [], types: ["ApiPromise"] },
  { file: "call-options", values: [], types: ["CallOptions"] },
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
  { file: "errors", values: ERROR_CLASSES, types: [] },
  { file: "fetch-options", values: [], types: ["FetchOptions"] },
  {
    file: "middleware",
    values: [],
    types: ["Middleware", "MiddlewareRequest"],
  },
  {
    file: "paginate",
    values: [],
    types: ["PagePromise"],
    isUsed: ({ operations }) =>
      operations.some(({ pagination }) => pagination !== undefined),
  },
  {
    file: "result",
    values: [],
    types: ["DeclaredFailure", "ResponseWithData", "Result"],
  },
  { file: "retry-options", values: [], types: ["RetryOptions"] },
];

/** The runtime's public names; one that a schema has taken is exported under another. */
export function runtimeExports({
  naming,
  document,
}: Plan): readonly ModuleExports[] {
  const used = PUBLIC.filter(({ isUsed }) => isUsed?.(document) ?? true);
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
