import type { Level, PolicyVerdict, Way } from "../level.ts";

/** What the catalogue says of a code. `Parameters` are what its texts and its level need. */
export interface ChangeDefinition<Parameters> {
  readonly title: string;
  /** A paragraph for `docs/diff`: what changed, and whom that breaks. */
  readonly explanation: string;
  /** The code of the same change seen from the other side; its own where that is the same; null for none. */
  readonly mirror: string | null;
  /** The wire verdict for a value that travels this way; no way where nothing travels. */
  readonly level: (parameters: Parameters, way: Way | undefined) => Level;
  /** Absent: "none". */
  readonly policy?: PolicyVerdict;
  readonly message: (parameters: Parameters) => string;
  /** What to do about it, in a sentence. */
  readonly help: (parameters: Parameters) => string;
}

/** Parameters of a change whose code says all. */
export type NoParameters = Readonly<Record<never, never>>;

/** Checks one entry of the catalogue, and infers its parameters. */
export function define<Parameters>(
  definition: ChangeDefinition<Parameters>,
): ChangeDefinition<Parameters> {
  return definition;
}

/** A level that depends on the way alone; what travels neither way is safe. */
export function byWay(
  request: Level,
  response: Level,
): (parameters: unknown, way: Way | undefined) => Level {
  return (_, way) => {
    if (way === undefined) return "safe";
    return way === "request" ? request : response;
  };
}

/** One level, whatever the way. */
export function always(level: Level): () => Level {
  return () => level;
}
