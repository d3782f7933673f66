import type { Settings } from "../config/resolve-config.ts";
import type { StageName } from "./result.ts";

/** One run of the generator, as it was asked for. */
export interface Job {
  readonly settings: Settings;
  /** The absolute folder that the paths of the settings are relative to. */
  readonly root: string;
  readonly mode: Mode;
  /** Write over what a person edited or put there. */
  readonly force: boolean;
  /** Called as each stage begins. */
  readonly onStage?: (name: StageName) => void;
}

/** "check": fail where something would change. "dry-run": tell what would. Neither writes. */
export type Mode = "write" | "check" | "dry-run";
