/** One figure of `npm run bench`. */
export interface BenchRecord {
  /** What was measured, for example `validation/100k`. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What `value` is compared with, in the same unit and measured in the same run. */
  readonly baseline?: number;
  /** `value` divided by `baseline`. */
  readonly ratio?: number;
  /** How many rows, where that can be chosen. */
  readonly rows?: number;
}

/** Measures one subject and answers its figures. */
export type Benchmark = () => Promise<readonly BenchRecord[]>;
