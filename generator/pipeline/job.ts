import type { Place } from "../ir/diagnostic.ts";
import type { InputSettings, Settings } from "../config/resolve-config.ts";
import type { StageName } from "./result.ts";

/** One run of the generator, as it was asked for. */
export interface Job extends AnyJob {
  readonly settings: Settings;
  readonly mode: Mode;
  /** Write over what a person edited or put there. */
  readonly force: boolean;
}

/** A run that only tells what it finds in the inputs. */
export interface LintJob extends AnyJob {
  readonly mode: "lint";
}

/** What all runs need. */
export interface AnyJob {
  readonly settings: InputSettings;
  /** The absolute folder that the paths of the settings are relative to. */
  readonly root: string;
  readonly mode: Mode | "lint";
  /** Where the configuration file has an option; undefined where it was given otherwise. */
  readonly placeOfOption?: (keys: readonly string[]) => Place | undefined;
  /** Called as each stage begins. */
  readonly onStage?: (name: StageName) => void;
}

/** "check": fail where something would change. "dry-run": tell what would. Neither writes. */
export type Mode = "write" | "check" | "dry-run";
