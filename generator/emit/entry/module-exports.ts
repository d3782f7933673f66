import type { Code } from "../../ir/code.ts";

/** What the entry exports of one module. */
export interface ModuleExports {
  /** Below the package's folder, without extension. */
  readonly module: string;
  readonly values: readonly Code[];
  readonly types: readonly Code[];
}
