/** What a step of work has come to. `busy`: another worker is at it. */
export type StepOutcome = 'more' | 'done' | 'busy';

export type WorkKind = 'preview' | 'apply' | 'undo';

/** Work on one import that is left to do. */
export interface Work {
  readonly kind: WorkKind;
  readonly tenantId: string;
  readonly importId: string;
}

/** How one kind of work is done: in steps, each of them one transaction, so that it can stop and go on anywhere. */
export interface Working {
  step(work: Work): Promise<StepOutcome>;
  /** Ends work that has failed again and again, so that somebody is told. Left out where it has to be done some time. */
  giveUp?(work: Work): Promise<void>;
}
