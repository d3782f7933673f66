/** Takes entries by level, as `console` does; what it lacks is not logged. */
export interface Logger {
  /** Every response, where `logResponses(logger)` is among the middleware. */
  readonly debug?: LogMethod | undefined;
  /** Pauses before another attempt; credentials in a browser. */
  readonly warn?: LogMethod | undefined;
  /** What calls fail with. */
  readonly error?: LogMethod | undefined;
}

/** Details are plain data without secrets. */
export type LogMethod = (message: string, details: object) => void;
