import type { DateOrder } from '../../domain/cells/dates/dateOrder';
import { findTotalsRow } from '../../domain/mapping/ownSheet/findTotalsRow';
import { setCellRules, type MappingDraft } from '../../domain/mapping/ownSheet/mappingDraft';
import { entityOfKind } from '../../domain/mapping/ownSheet/sheetKind';
import { chooseMeaning } from '../../domain/mapping/values/valueTable';
import type { MapActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import { runSmoothly } from '../session/runSmoothly';
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
    const target = { ...sheet, entity: entityOfKind(draft.kind), headerRow: draft.headerRow };
    const { sheets, dateSystem } = await ports.workbook.readSheets([target], job.step('reading'));
    const all = sheets[0]?.rows ?? [];
    const totals = draft.includeTotals ? null : findTotalsRow(all);
    const rows = totals === null ? all : all.slice(0, totals);
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
      if (screen.name !== 'match') return;
      let settled: Matching | null = null;
      await jobs.run('map', async (job) => {
        const found = await review(screen.matching, job);
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
    },

    chooseValue: (column, key, to) =>
      change((current) => ({
        ...current,
        lists: current.lists.map((list) => (list.column === column ? { ...list, table: chooseMeaning(list.table, key, to) } : list)),
      })),

    addListValue: (column, key) =>
      doBeside(context, async () => {
        const { screen } = store.getState();
        const list = screen.name === 'values' ? screen.review.lists.find((each) => each.column === column) : undefined;
        const value = list?.table.values.find((each) => each.key === key);
        if (!list || !value) return;
        const { signal } = new AbortController();
        const { entity, key: field } = list.field;
        const added = await ports.backend.addListValue({ entity, field, value: value.text }, signal);
        const settings = await ports.backend.accountSettings(signal);
        change((current) => {
          const { existingCustomers } = current.matching.account;
          const next = withAccount(current, { ...settings, existingCustomers });
          return {
            ...next,
            lists: next.lists.map((each) => (each.column === column ? { ...each, table: chooseMeaning(each.table, key, added) } : each)),
          };
        });
      }),

    chooseDateOrder: (column: number, order: DateOrder) =>
      change((current) => ({
        ...current,
        dates: current.dates.map((each) => (each.column === column ? { ...each, order } : each)),
      })),

    setWhenBlank: (column, value) => changeDraft((draft) => setCellRules(draft, column, { whenBlank: value.trim() })),
  };
}
