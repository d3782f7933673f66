/** What the package of the whole Opal document may cost, and cabochon in making it. */
export const BUDGETS = {
  /** `createClient` and one operation: minified, gzipped. */
  oneOperationBytes: 4.8 * 1024,
  /** The class client with all operations, enum constants unused. */
  allOperationsBytes: 9 * 1024,
  /** What the checker makes of it, libraries included. */
  types: 25_000,
  instantiations: 8_500,
  peakMegabytes: 180,
  noOpCpuSeconds: 0.25,
  helpCpuSeconds: 0.15,
  /** Of the time that hey-api takes with its formatting. */
  shareOfHeyApi: 0.4,
} as const;
