import type { Import, ImportedRow } from '../../contract/imports';
import type { PreviewAction } from '../../contract/preview';
import type { Ports } from '../ports/ports';
import type { RecordRows } from '../rows/recordRows';
import type { RecordOutcome } from '../rows/rowOutcomes';
import { locateRows } from '../rows/locateRows';
import type { SendReview } from '../send/sendReview';
import { untilItPasses } from '../send/untilItPasses';
import type { Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import type { PreviewRows, PreviewScreen } from './previewScreen';
import { writePreview } from './writePreview';

/** So many are listed at a time. */
const PAGE_ROWS = 200;

/** What the person agreed to, as far as this pane knows it. */
export interface Agreed {
  readonly review: SendReview | null;
  /** The rows of what was sent. */
  readonly records: RecordRows;
  /** Rows that stay behind, and rows that were sent first. */
  readonly leftOut: readonly RecordOutcome[];
}

/** Has the system play a sealed import without writing it, and shows that beside the rows too. */
export async function playPreview(
  context: Context,
  sealed: Import,
  agreed: Agreed,
  first: readonly ImportedRow[],
  job: RunningJob,
): Promise<PreviewScreen> {
  const { backend } = context.ports;
  const playing = job.step('previewing');
  const preview = await untilItPasses(context, job, () =>
    backend.previewImport(sealed.id, ({ rowsDone, totalRows }) => playing.progress(rowsDone, totalRows), playing.signal),
  );
  const { settings: account } = await untilItPasses(context, job, () => backend.account(playing.signal));
  const besideRows = await writePreview(context, sealed.id, account, agreed, job);
  const rows = await untilItPasses(context, job, () => loadPreviewRows(context.ports, sealed.id, null, null, job.signal));
  return { name: 'preview', imported: sealed, preview, rows, account, besideRows, agreed, first, isLoading: false };
}

/** One page of the rows, with where they are. @param after the `next` of the page before, null for the first */
export async function loadPreviewRows(
  { backend, workbook }: Ports,
  importId: string,
  action: PreviewAction | null,
  after: string | null,
  signal: AbortSignal,
): Promise<PreviewRows> {
  const page = await backend.previewRows(
    importId,
    { limit: PAGE_ROWS, ...(action !== null && { action }), ...(after !== null && { after }) },
    signal,
  );
  const places = await locateRows(
    workbook,
    page.items.map(({ rowKey }) => rowKey),
  );
  return { action, items: page.items.map((row) => ({ ...row, place: places.get(row.rowKey) ?? null })), next: page.next };
}
