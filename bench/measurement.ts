import type { TypeCost } from "./measure-types.ts";

/** What one generator costs, and what its output costs, on one subject. */
export interface Measurement extends TypeCost {
  readonly contestant: string;
  /** Generation into an empty folder: the median of all runs. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  /** Files that prettier would change. */
  readonly unformatted: number;
  /** Gzipped bytes of a bundle with one operation. */
  readonly oneOperation: number;
  /** Gzipped bytes of a bundle with all operations. */
  readonly allOperations: number;
}

/** All that was measured on one document. */
export interface SubjectResult {
  readonly subject: "opal" | "github";
  readonly title: string;
  readonly measurements: readonly Measurement[];
  /** CPU seconds of a second run of cabochon over its own output. */
  readonly noOpCpuSeconds: number;
}
