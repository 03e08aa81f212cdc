import type { CellValue } from '../../domain/cells/cell';
import type { DateOrder } from '../../domain/cells/dates/dateOrder';
import { countryRules } from '../../domain/countries/countryRules';
import type { Account } from '../../domain/fields/account';
import type { Field } from '../../domain/fields/field';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import { mappableFields } from '../../domain/mapping/ownSheet/mappableFields';
import { setCellRules, type DraftColumn, type MappingDraft } from '../../domain/mapping/ownSheet/mappingDraft';
import { decideDateOrder } from '../../domain/mapping/values/decideDateOrder';
import { findDateOrder, type DateColumnFacts } from '../../domain/mapping/values/findDateOrder';
import { listedValues, type ListedValues } from '../../domain/mapping/values/listedValues';
import { createValueTable, translationsOf, type ValueTable } from '../../domain/mapping/values/valueTable';
import type { DateSystem } from '../../domain/validation/mappedSheet';
import type { Matching } from './matching';

/** What the cells of list and date columns become, while the person looks at it. */
export interface ValuesReview {
  readonly matching: Matching;
  readonly lists: readonly ListReview[];
  readonly dates: readonly DatesReview[];
}

interface ColumnReview {
  /** Sheet column, from 0. */
  readonly column: number;
  readonly header: string;
  readonly field: Field;
}

export interface ListReview extends ColumnReview {
  readonly listed: ListedValues;
  readonly table: ValueTable;
}

export interface DatesReview extends ColumnReview {
  readonly facts: DateColumnFacts;
  readonly order: DateOrder;
  /** Whether a person should look: see `decideDateOrder`. */
  readonly isToConfirm: boolean;
}

export interface ValuesToReview {
  /** The rows that count, below the headers. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly dateSystem: DateSystem;
}

/** Looks at all values of the columns that feed lists, states, Yes/No and dates. Yields how much is done, from 0 to 1. */
export function* reviewValues(matching: Matching, { rows, dateSystem }: ValuesToReview): Generator<number, ValuesReview> {
  const { draft, account } = matching;
  const usual = countryRules(account.country).dateOrder;
  const lists: ListReview[] = [];
  const dates: DatesReview[] = [];
  const fed = fedColumns(draft, account);
  for (const [at, { column, header, field, cells }] of fed.entries()) {
    yield at / fed.length;
    const base = { column, header, field };
    const listed = listedValues(field, account);
    if (listed) {
      const steps = createValueTable({ rows, column, field, account, listed, saved: cells.values });
      const table = yield* withinShare(steps, at / fed.length, 1 / fed.length);
      if (table.values.length > 0) lists.push({ ...base, listed, table });
    } else if (field.kind === 'date' || field.kind === 'dateTime') {
      const facts = findDateOrder(rows, column, usual, dateSystem);
      const decision = decideDateOrder(facts, cells.dateOrder, usual);
      if (decision) dates.push({ ...base, facts, ...decision });
    }
  }
  return { matching, lists: lists.sort((a, b) => urgency(b) - urgency(a)), dates };
}

/** Columns with something to choose come first, then those with something to look at. */
function urgency({ table: { values } }: ListReview): number {
  return values.some(({ meaning }) => meaning.is === 'open') ? 2 : values.some(({ meaning }) => meaning.is === 'matched') ? 1 : 0;
}

/** The columns that feed a field, with that field. */
function fedColumns(
  { kind, columns }: MappingDraft,
  account: Account,
): readonly (Omit<DraftColumn, 'field'> & { readonly field: Field })[] {
  const fieldOf = new Map(mappableFields(kind, account).map((field) => [field.key, field]));
  return columns.flatMap((column) => {
    const field = column.field === null ? undefined : fieldOf.get(column.field);
    return field && field.split === null ? [{ ...column, field: field.of }] : [];
  });
}

function* withinShare<Result>(steps: Generator<number, Result>, start: number, share: number): Generator<number, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield start + step.value * share;
  }
}

/** Whether anything is there that the person has not seen: values that were matched or could not be, an order of dates that is not plain. */
export function isToLookAt({ lists, dates }: ValuesReview): boolean {
  return lists.some((list) => urgency(list) > 0) || dates.some(({ isToConfirm }) => isToConfirm);
}

/** The matching with what the review has decided. */
export function settleValues({ matching, lists, dates }: ValuesReview): Matching {
  const withLists = lists.reduce(
    (draft, { column, table }) => setCellRules(draft, column, { values: translationsOf(table) }),
    matching.draft,
  );
  const draft = dates.reduce((before, { column, order }) => setCellRules(before, column, { dateOrder: order }), withLists);
  return { ...matching, draft };
}

/** The review with the lists as they are now; what was decided stays. */
export function withAccount(review: ValuesReview, account: Account): ValuesReview {
  return {
    ...review,
    matching: { ...review.matching, account },
    lists: review.lists.map((list) => {
      const field = fieldsOf(list.field.entity, account).find(({ key }) => key === list.field.key) ?? list.field;
      return { ...list, field, listed: listedValues(field, account) ?? list.listed };
    }),
  };
}
