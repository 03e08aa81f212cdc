import { mappableFields, type MappableField } from '../../domain/mapping/ownSheet/mappableFields';
import { assignColumn, joinColumn, setConstant, toMapping, type MappingDraft } from '../../domain/mapping/ownSheet/mappingDraft';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import type { MapActions, ValidateActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import { runSmoothly } from '../session/runSmoothly';
import { createSourceActions } from './createSourceActions';
import { createValueActions } from './createValueActions';
import { mappedSheet } from './findOwnSheets';
import { linkRecords, mapOwnSheet } from './mapOwnSheet';
import { previewRecords } from './previewRecords';
import { lookAtOwnSheets } from './lookAtOwnSheets';
import { startMatching, type Matching } from './matching';

export function createMapActions(context: Context, { validate }: Pick<ValidateActions, 'validate'>): MapActions {
  const { ports, store, jobs } = context;
  const { workbook } = ports;

  function changeDraft(change: (draft: MappingDraft, fields: readonly MappableField[]) => MappingDraft): void {
    const { screen } = store.getState();
    const changed = (matching: Matching): Matching => ({
      ...matching,
      draft: change(matching.draft, mappableFields(matching.draft.kind, matching.account)),
    });
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
    ...createSourceActions(context),

    showMatches() {
      const { screen } = store.getState();
      if (screen.name === 'choose-sheet') open(context, { name: 'match', matching: startMatching(screen.choice) });
    },

    backToSheet() {
      const { screen } = store.getState();
      if (screen.name === 'match') open(context, { name: 'choose-sheet', choice: screen.matching.choice });
    },

    assignColumn: (column, field) => changeDraft((draft, fields) => assignColumn(draft, column, field, fields)),
    joinColumn: (column, field) => changeDraft((draft) => joinColumn(draft, column, field)),
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

    async showRecords() {
      const { screen } = store.getState();
      if (screen.name !== 'match') return;
      const { matching } = screen;
      await jobs.run('map', async (job) => {
        const mapping = toMapping(matching.draft);
        const { sheets } = await workbook.readSheets([mappedSheet(matching.sheet, mapping)], job.step('reading'));
        const records: MappedSheet[] = [];
        for (const content of sheets) {
          const { sheet } = await runSmoothly(ports, mapOwnSheet(content, mapping, matching.account), job.step('checking'));
          records.push(...(await runSmoothly(ports, linkRecords(sheet, mapping, matching.account), job.step('checking'))));
        }
        open(context, { name: 'records', preview: previewRecords(matching, records) });
      });
    },

    ...createValueActions(context, rememberAndValidate),
  };
}
