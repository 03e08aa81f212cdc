import { assignColumn, setConstant, toMapping, type MappingDraft } from '../../domain/mapping/ownSheet/mappingDraft';
import type { MapActions, ValidateActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import { JourneyError } from '../session/failure';
import { loadAccount } from '../session/loadAccount';
import { createValueActions } from './createValueActions';
import { lookAtOwnSheets } from './lookAtOwnSheets';
import { startMatching, type Matching } from './matching';
import { choiceFor, type SheetChoice } from './sheetChoice';

export function createMapActions(context: Context, { validate }: Pick<ValidateActions, 'validate'>): MapActions {
  const { ports, store, jobs } = context;
  const { workbook } = ports;

  function changeChoice(change: Partial<Pick<SheetChoice, 'headerRow' | 'kind'>>): void {
    const { screen } = store.getState();
    if (screen.name === 'choose-sheet') open(context, { name: 'choose-sheet', choice: { ...screen.choice, ...change } });
  }

  function changeDraft(change: (draft: MappingDraft) => MappingDraft): void {
    const { screen } = store.getState();
    const changed = (matching: Matching): Matching => ({ ...matching, draft: change(matching.draft) });
    if (screen.name === 'match') open(context, { name: 'match', matching: changed(screen.matching) });
    if (screen.name === 'values')
      open(context, { name: 'values', review: { ...screen.review, matching: changed(screen.review.matching) } });
  }

  async function rememberAndValidate({ sheet, draft }: Matching): Promise<void> {
    let saved = false;
    await jobs.run('map', async () => {
      await workbook.saveMapping(sheet, toMapping(draft));
      store.dispatch({ type: 'own-sheets-seen', ownSheets: await lookAtOwnSheets(workbook) });
      store.dispatch({ type: 'check-forgotten' });
      saved = true;
    });
    if (saved) await validate();
  }

  return {
    mapOwnSheet: () =>
      jobs.run('map', async (job) => {
        const account = await loadAccount(ports.backend, job.step('loading-account').signal);
        job.step('reading');
        const [all, template, mappings] = await Promise.all([
          workbook.listSheets(),
          workbook.findTemplateSheets(),
          workbook.savedMappings(),
        ]);
        const sheets = all.filter(({ id }) => !template.some((sheet) => sheet.id === id));
        const [first] = sheets;
        if (!first) throw new JourneyError({ code: 'no-own-sheet' }, 'All sheets are the template’s');
        const preview = await workbook.previewSheet(first.id);
        job.signal.throwIfAborted();
        open(context, { name: 'choose-sheet', choice: choiceFor({ account, sheets, mappings }, preview) });
      }),

    chooseSheet: (sheetId) =>
      doBeside(context, async () => {
        const preview = await workbook.previewSheet(sheetId);
        const { screen } = store.getState();
        if (screen.name === 'choose-sheet') open(context, { name: 'choose-sheet', choice: choiceFor(screen.choice, preview) });
      }),

    chooseKind: (kind) => changeChoice({ kind }),
    chooseHeaderRow: (headerRow) => changeChoice({ headerRow }),

    showMatches() {
      const { screen } = store.getState();
      if (screen.name === 'choose-sheet') open(context, { name: 'match', matching: startMatching(screen.choice) });
    },

    backToSheet() {
      const { screen } = store.getState();
      if (screen.name === 'match') open(context, { name: 'choose-sheet', choice: screen.matching.choice });
    },

    assignColumn: (column, field) => changeDraft((draft) => assignColumn(draft, column, field)),
    setConstant: (field, value) => changeDraft((draft) => setConstant(draft, field, value)),
    includeTotals: (includeTotals) => changeDraft((draft) => ({ ...draft, includeTotals })),
    showColumn: (sheetId, column) => doBeside(context, () => workbook.selectColumn(sheetId, column)),

    forgetOwnSheet: (sheet) =>
      doBeside(context, async () => {
        await workbook.forgetMapping(sheet);
        store.dispatch({ type: 'own-sheets-seen', ownSheets: await lookAtOwnSheets(workbook) });
        store.dispatch({ type: 'check-forgotten' });
        store.dispatch({ type: 'noticed', notice: { about: 'own-sheet-forgotten' } });
      }),

    ...createValueActions(context, rememberAndValidate),
  };
}
