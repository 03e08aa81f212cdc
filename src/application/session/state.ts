import type { Account } from '../../contract/account';
import type { Counts } from '../../contract/imports';
import type { Matching } from '../map/matching';
import type { HistoryScreen } from '../history/historyScreen';
import type { StoredMappingsScreen } from '../storedMappings/storedMappingsScreen';
import type { SheetChoice } from '../map/sheetChoice';
import type { RecordsPreview } from '../map/previewRecords';
import type { ValuesReview } from '../map/valuesReview';
import type { RefusedChange, SheetInfo, ShownAgain, TemplateClash, TemplateSheet, WrittenCell } from '../ports/workbookPort';
import type { LeftBehind } from '../handOver/handOver';
import type { CellRepair } from '../repair/cellRepair';
import type { ImportReport } from '../send/importReport';
import type { Stage } from '../send/createImportSteps';
import type { Sample } from '../send/pace';
import type { RunningImport } from '../send/runningImport';
import type { PreviewScreen } from '../preview/previewScreen';
import type { SendReview } from '../send/sendReview';
import type { CheckReport } from '../validate/checkReport';
import type { RememberedCheck } from '../validate/rememberedCheck';
import type { UndoReport, UndoReview, UndoTarget } from '../undo/undoReport';
import type { CompanyRef } from '../signIn/companyRef';
import type { Connection } from '../signIn/connection';
import type { AccountChange } from '../signIn/accountChanges';
import type { Failure } from './failure';

/** Everything that the pane shows. */
export interface FieldsheetState {
  readonly connection: Connection;
  /** The company that what follows belongs to; null before anybody was signed in. */
  readonly companyId: string | null;
  /** The company that the workbook was last used with. */
  readonly workbookCompany: CompanyRef | null;
  /** An unfinished import of the workbook that belongs to another company than the one that is signed in to. */
  readonly importElsewhere: CompanyRef | null;
  /** What rows would be judged by now; null until it is known. */
  readonly account: Account | null;
  /** How that differs from what rows were last judged by, and what it means for them. */
  readonly accountChanges: readonly AccountChange[];
  readonly template: TemplateState;
  /** The person's own sheets that are mapped: they are validated and sent as the template's are. */
  readonly ownSheets: readonly SheetInfo[];
  readonly check: CheckState;
  /** The last validation that the workbook remembers; its problems are found again by validating. */
  readonly lastCheck: RememberedCheck | null;
  readonly live: LiveState;
  /** How many times cells have changed, by anyone but us, since the pane opened. */
  readonly edits: number;
  /** Rows without problems that we have hidden, so that those with problems can be seen together. */
  readonly hiddenByUs: number;
  /** What was last repaired and can be taken back, until the next repair. */
  readonly lastRepairs: readonly WrittenCell[];
  /** Why the system is waited for at this moment; null while it answers. */
  readonly trouble: Failure | null;
  /** Null before the first import of this pane, and once it is undone. */
  readonly lastImport: UndoTarget | null;
  /** The import whose undo is planned, under way or just done. */
  readonly undoTarget: UndoTarget | null;
  readonly screen: Screen;
  /** A short message beside whatever is on the screen, until the next action. */
  readonly notice: Notice | null;
}

export type TemplateState =
  | { readonly status: 'unknown' }
  | { readonly status: 'absent' }
  /** `ours` when Fieldsheet wrote it and can take it back. */
  | { readonly status: 'present'; readonly sheets: readonly TemplateSheet[]; readonly ours: boolean };

export type CheckState =
  | { readonly status: 'never' }
  /** `outdated` once cells have changed since. */
  | { readonly status: 'current' | 'outdated'; readonly report: CheckReport; readonly highlighted: boolean };

/** Whether edits are checked as they come; `lost` when one could not be, until the next validation. */
export type LiveState = 'off' | 'following' | 'catching-up' | 'lost';

export type JobStep =
  | 'loading-account'
  | 'writing-template'
  | 'removing-template'
  | 'reading'
  | 'comparing-values'
  | 'checking'
  | 'proposing'
  | 'writing-repairs'
  | 'highlighting'
  | 'hiding-rows'
  | 'handing-over'
  | 'showing-rows'
  | 'assigning-keys'
  | 'uploading'
  | 'previewing'
  | 'sending'
  | 'finishing'
  | 'writing-preview'
  | 'clearing-preview'
  | 'writing-outcomes'
  | 'cancelling'
  | 'planning-undo'
  | 'undoing'
  | 'loading-history'
  | 'loading-mappings';

export interface JobProgress {
  readonly step: JobStep;
  /** `done` of `total` of the step's own units; a total of 0 when it cannot be known. */
  readonly done: number;
  readonly total: number;
}

export type JobName =
  | 'map'
  | 'template'
  | 'take-back'
  | 'validate'
  | 'propose'
  | 'repair'
  | 'take-repairs-back'
  | 'hide-rows'
  | 'show-rows'
  | 'hand-over'
  | 'bring-back'
  | 'review'
  | 'preview'
  | 'send'
  | 'plan-undo'
  | 'undo'
  | 'history'
  | 'mappings'
  | 'write-out';

export type Screen =
  | { readonly name: 'start' }
  | { readonly name: 'choose-sheet'; readonly choice: SheetChoice }
  | { readonly name: 'match'; readonly matching: Matching }
  | { readonly name: 'values'; readonly review: ValuesReview }
  | { readonly name: 'records'; readonly preview: RecordsPreview }
  | { readonly name: 'clash'; readonly clashes: readonly TemplateClash[] }
  | { readonly name: 'take-back'; readonly rowsEntered: number }
  | { readonly name: 'working'; readonly job: Exclude<JobName, 'preview' | 'send' | 'undo'>; readonly progress: JobProgress }
  | { readonly name: 'problems' }
  /** Repairs to look at, old and new, before any is written. */
  | {
      readonly name: 'repairs';
      readonly repairs: readonly CellRepair[];
      readonly withoutProposal: number;
      readonly leftBehind?: LeftBehind;
    }
  | { readonly name: 'review'; readonly review: SendReview }
  | {
      readonly name: 'sending';
      readonly job: 'preview' | 'send';
      readonly progress: JobProgress;
      readonly counts: Counts;
      /** How fast it went of late. */
      readonly samples: readonly Sample[];
      readonly stopping: boolean;
    }
  | PreviewScreen
  /** The system refuses to go on; what it holds stays, the rest can go on or be given up. */
  | { readonly name: 'interrupted'; readonly stage: Stage; readonly failure: Failure }
  /** Sending was cut off, by a crash or a closed pane, before the system held all rows. */
  | { readonly name: 'cut-off'; readonly running: RunningImport; readonly held: number }
  | { readonly name: 'results'; readonly report: ImportReport; readonly review: SendReview | null }
  | { readonly name: 'undo-plan'; readonly review: UndoReview }
  | { readonly name: 'undoing'; readonly progress: JobProgress }
  | { readonly name: 'undone'; readonly report: UndoReport }
  | HistoryScreen
  | StoredMappingsScreen
  | { readonly name: 'trouble'; readonly job: JobName; readonly failure: Failure };

export type Notice =
  | {
      readonly about:
        | 'template-written'
        | 'template-removed'
        | 'highlight-cleared'
        | 'row-elsewhere'
        | 'results-saved'
        | 'outcomes-gone'
        | 'own-sheet-forgotten'
        | 'rows-hidden'
        | 'no-rows-to-hide'
        | 'no-hand-over'
        | 'nothing-repaired'
        | 'busy'
        | 'viewer';
    }
  | { readonly about: 'handed-over'; readonly sheetNames: readonly string[] }
  | ({ readonly about: 'rows-shown' } & ShownAgain)
  | { readonly about: 'repaired' | 'repairs-taken-back'; readonly written: number; readonly refused: readonly RefusedChange[] }
  | { readonly about: 'mapping-saved' | 'mapping-deleted' | 'mapping-exported'; readonly name: string }
  | { readonly about: 'written-out'; readonly rows: number }
  | { readonly about: 'cancelled'; readonly job: JobName }
  | { readonly about: 'failure'; readonly failure: Failure };

export const INITIAL_STATE: FieldsheetState = {
  connection: { status: 'connecting' },
  companyId: null,
  workbookCompany: null,
  importElsewhere: null,
  account: null,
  accountChanges: [],
  template: { status: 'unknown' },
  ownSheets: [],
  check: { status: 'never' },
  lastCheck: null,
  live: 'following',
  edits: 0,
  hiddenByUs: 0,
  lastRepairs: [],
  trouble: null,
  lastImport: null,
  undoTarget: null,
  screen: { name: 'start' },
  notice: null,
};

export const NO_COUNTS: Counts = { created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };
