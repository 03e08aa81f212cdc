import { fieldsOf } from '../../domain/fields/fieldsOf';
import { setCellRules, toMapping, type MappingDraft } from '../../domain/mapping/ownSheet/mappingDraft';
import { rowsThatCount } from '../../domain/mapping/ownSheet/rowsThatCount';
import { chooseMeaning } from '../../domain/mapping/values/valueTable';
import { planColumn } from '../../domain/template/planTemplate';
import type { MapActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import { runSmoothly } from '../session/runSmoothly';
import { mappedSheet } from './findOwnSheets';
import type { Matching } from './matching';
import { isToLookAt, reviewValues, settleValues, withAccount, type ValuesReview } from './valuesReview';

type ValueActions = Pick<
  MapActions,
  | 'showValues'
  | 'backToMatches'
  | 'chooseValue'
  | 'addListValue'
  | 'chooseDateOrder'
  | 'setWhenBlank'
  | 'validateMatches'
  | 'validateValues'
>;

/**
 * What the values of the matched columns become.
 * @param finish remembers the mapping and validates by it
 */
export function createValueActions(context: Context, finish: (matching: Matching) => Promise<void>): ValueActions {
  const { ports, store, jobs } = context;

  async function review(matching: Matching, job: RunningJob): Promise<ValuesReview> {
    const { sheet, draft } = matching;
    const mapping = toMapping(draft);
    const { sheets, dateSystem } = await ports.workbook.readSheets([mappedSheet(sheet, mapping)], job.step('reading'));
    const rows = sheets.flatMap((content) => rowsThatCount(content, mapping).rows);
    return runSmoothly(ports, reviewValues(matching, { rows, dateSystem }), job.step('comparing-values'));
  }

  function change(changes: (current: ValuesReview) => ValuesReview): void {
    const { screen } = store.getState();
    if (screen.name === 'values') open(context, { name: 'values', review: changes(screen.review) });
  }

  const changeDraft = (changes: (draft: MappingDraft) => MappingDraft) =>
    change((current) => ({ ...current, matching: { ...current.matching, draft: changes(current.matching.draft) } }));

  return {
    async showValues() {
      const { screen } = store.getState();
      if (screen.name !== 'match') return;
      await jobs.run('map', async (job) => open(context, { name: 'values', review: await review(screen.matching, job) }));
    },

    async validateMatches() {
      const { screen } = store.getState();
      const matching = screen.name === 'match' ? screen.matching : screen.name === 'records' ? screen.preview.matching : null;
      if (!matching) return;
      let settled: Matching | null = null;
      await jobs.run('map', async (job) => {
        const found = await review(matching, job);
        if (isToLookAt(found)) open(context, { name: 'values', review: found });
        else settled = settleValues(found);
      });
      if (settled) await finish(settled);
    },

    async validateValues() {
      const { screen } = store.getState();
      if (screen.name === 'values') await finish(settleValues(screen.review));
    },

    backToMatches() {
      const { screen } = store.getState();
      if (screen.name === 'values') open(context, { name: 'match', matching: settleValues(screen.review) });
      if (screen.name === 'records') open(context, { name: 'match', matching: screen.preview.matching });
    },

    chooseValue: (column, key, to) => change((current) => withChoice(current, column, key, to)),

    addListValue: (column, key) =>
      doBeside(context, async () => {
        const { screen } = store.getState();
        if (screen.name !== 'values') return;
        const { lists, matching } = screen.review;
        const field = lists.find((list) => list.column === column)?.field;
        const value = lists.find((list) => list.column === column)?.table.values.find((each) => each.key === key);
        if (!field || !value) return;
        const { signal } = new AbortController();
        const added = await ports.backend.addListValue({ entity: field.entity, field: field.key, value: value.text }, signal);
        const { settings } = await ports.backend.account(signal);
        const account = { ...settings, existingCustomers: matching.account.existingCustomers };
        change((current) => withChoice(withAccount(current, account), column, key, added));
        const grown = fieldsOf(field.entity, account).find((each) => each.key === field.key);
        if (grown) await ports.workbook.extendDropDown(field.entity, planColumn(grown, account));
      }),

    chooseDateOrder: (column, order) =>
      change((current) => ({
        ...current,
        dates: current.dates.map((each) => (each.column === column ? { ...each, order } : each)),
      })),

    setWhenBlank: (column, value) => changeDraft((draft) => setCellRules(draft, column, { whenBlank: value.trim() })),
  };
}

function withChoice(review: ValuesReview, column: number, key: string, to: string | null): ValuesReview {
  return {
    ...review,
    lists: review.lists.map((list) => (list.column === column ? { ...list, table: chooseMeaning(list.table, key, to) } : list)),
  };
}
