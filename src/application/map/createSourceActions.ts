import { sourceKey, type SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import { WorkbookError } from '../ports/workbookError';
import type { SourceInfo, WorkbookPort } from '../ports/workbookPort';
import type { MapActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import { JourneyError } from '../session/failure';
import { loadAccount } from '../session/loadAccount';
import { choiceFor, firstSource, headerArea, withStored, type SheetChoice } from './sheetChoice';

type SourceActions = Pick<
  MapActions,
  'mapOwnSheet' | 'chooseMapping' | 'chooseSource' | 'chooseSelection' | 'chooseKind' | 'chooseHeaders' | 'chooseHiddenRows'
>;

/** The choice of the data: which part of which sheet, where its headers stand, which rows count. */
export function createSourceActions(context: Context): SourceActions {
  const { ports, store, jobs } = context;
  const { workbook } = ports;

  function choice(): SheetChoice | null {
    const { screen } = store.getState();
    return screen.name === 'choose-sheet' ? screen.choice : null;
  }

  function change(changes: Partial<SheetChoice>): void {
    const current = choice();
    if (current) open(context, { name: 'choose-sheet', choice: { ...current, ...changes } });
  }

  async function show(next: SheetChoice): Promise<void> {
    open(context, { name: 'choose-sheet', choice: next });
    const area = headerArea(next);
    if (area) await doBeside(context, () => workbook.selectArea(next.preview.sheet.id, area));
  }

  async function choose(source: SourceInfo): Promise<void> {
    const preview = await workbook.previewSource(source);
    const current = choice();
    if (current) await show(choiceFor(current, preview));
  }

  return {
    mapOwnSheet: (mappingId) =>
      jobs.run('map', async (job) => {
        const { signal } = job.step('loading-account');
        const [account, library] = await Promise.all([loadAccount(ports.backend, signal), ports.backend.storedMappings(signal)]);
        job.step('reading');
        const [all, template, mappings, selection] = await Promise.all([
          workbook.listSources(),
          workbook.findTemplateSheets(),
          workbook.savedMappings(),
          selectedBlock(workbook),
        ]);
        const sources = all.filter(({ sheet }) => !template.some(({ id }) => id === sheet.id));
        const first = firstSource(sources, mappings);
        if (!first) throw new JourneyError({ code: 'no-own-sheet' }, 'All sheets are the template’s');
        const preview = await workbook.previewSource(first);
        job.signal.throwIfAborted();
        const proposed = choiceFor({ account, sources, selection, mappings, library }, preview);
        const wanted = library.find(({ id }) => id === mappingId);
        await show(wanted ? withStored(proposed, wanted) : proposed);
      }),

    chooseSource: (source) => doBeside(context, () => choose(source)),

    chooseSelection: () =>
      doBeside(context, async () => {
        const before = choice();
        if (!before) return;
        const live = await workbook.selectedSource();
        const source = before.selection && isShownBy(before, live) ? before.selection : live;
        if (isOneCell(source)) throw new WorkbookError('no-single-selection', 'One cell is selected');
        change({ selection: source });
        await choose(source);
      }),

    chooseMapping(mappingId) {
      const current = choice();
      if (current) change(withStored(current, current.library.find(({ id }) => id === mappingId) ?? null));
    },

    chooseKind: (kind) => change({ kind }),
    chooseHiddenRows: (hiddenRows) => change({ hiddenRows }),

    chooseHeaders: (place) =>
      doBeside(context, async () => {
        const current = choice();
        if (current) await show({ ...current, ...place });
      }),
  };
}

/** What the person has selected as far as it can be data: null for one cell, or several blocks. */
async function selectedBlock(workbook: WorkbookPort): Promise<SourceInfo | null> {
  try {
    const selected = await workbook.selectedSource();
    return isOneCell(selected) ? null : selected;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'no-single-selection') return null;
    throw error;
  }
}

function isOneCell({ source }: SourceInfo): boolean {
  return source.kind === 'range' && source.area.firstRow === source.area.lastRow && source.area.firstColumn === source.area.lastColumn;
}

/** Whether the selection is the headers that we have selected ourselves. */
function isShownBy(choice: SheetChoice, { sheet, source }: SourceInfo): boolean {
  const area: SheetArea | null = headerArea(choice);
  return area !== null && sheet.id === choice.preview.sheet.id && sourceKey(source) === sourceKey({ kind: 'range', area });
}
