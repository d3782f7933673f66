/** What the package of the whole Opal document may cost, and cabochon in making it. */
export const BUDGETS = {
  /** `createClient`, a bearer token and one operation: minified, gzipped. */
  oneOperationBytes: 4.35 * 1024,
  /** The class client with all operations, enum constants unused. */
  allOperationsBytes: 9.65 * 1024,
  /** CPU time of a call above a bare fetch with a signal and a timer. */
  callMicroseconds: 60,
  /** What each of 100,000 calls may leave on the heap: noise. */
  callBytesLeft: 20,
  /** What the checker makes of it, libraries included. */
  types: 25_000,
  instantiations: 8_600,
  peakMegabytes: 180,
  noOpCpuSeconds: 0.25,
  helpCpuSeconds: 0.15,
  /** Of the time that hey-api takes with its formatting. */
  shareOfHeyApi: 0.4,
  /** Of the time and the memory that hey-api takes for GitHub's document, unformatted. */
  shareOfGitHub: 0.8,
} as const;

/** How cost may grow with the document. */
export const SCALE = {
  /** A further operation of a large document, against one of a smaller. */
  growth: 1.25,
  /** A document of about 50 MB, and what it may cost. */
  large: { operations: 2_000, models: 35_000, members: 10 },
  largeCpuSeconds: 30,
  largeMegabytes: 2_000,
} as const;
