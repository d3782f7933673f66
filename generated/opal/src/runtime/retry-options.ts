/** How calls are made again. */
export interface RetryOptions {
  /** How many more attempts a call may make: 2 if not given. */
  readonly limit?: number | undefined;
  /** Milliseconds: the most that the first pause takes, 500 if not given; each next one twice that. */
  readonly initialDelay?: number | undefined;
  /** Milliseconds: the most that any pause takes, also one that the server asks for; 60,000 if not given. */
  readonly maxDelay?: number | undefined;
}
