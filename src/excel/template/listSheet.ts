import { standardFieldsOf } from '../../domain/fields/fieldsOf';
import type { ColumnChoice, TemplatePlan } from '../../domain/template/templatePlan';
import { columnLetters, quotedSheetName } from '../address';
import { literalText } from '../literalText';
import { LAST_ROW } from '../limits';

/**
 * The hidden sheet that the drop-downs take their entries from. A list written into the rule itself ends at 255 characters
 * and at the first comma; a range does not.
 */
export const LIST_SHEET_NAME = 'Fieldsheet Lists';

export function isListSheetName(name: string): boolean {
  return name === LIST_SHEET_NAME || name.startsWith(`${LIST_SHEET_NAME} (`);
}

/** One column of the list sheet: a heading in row 1, entries from row 2. */
export interface ListColumn {
  readonly heading: string;
  readonly entries: readonly string[];
  /** Formulas below the entries. */
  readonly formulas: readonly string[];
}

export interface ListSheetLayout {
  readonly columns: readonly ListColumn[];
  /** Column for each choice, by its key (`choiceKey`). */
  readonly columnOf: ReadonlyMap<string, number>;
}

const YES_NO_KEY = 'yesNo';
const CUSTOMERS_KEY = 'customers';

/** How many rows of the Customer sheet the customer drop-downs follow. A longer drop-down helps nobody: there, people paste. */
const FOLLOWED_CUSTOMERS = 500;

/** Lists with the same entries share a column. */
export function choiceKey(choice: ColumnChoice): string {
  switch (choice.from) {
    case 'yesNo':
      return YES_NO_KEY;
    case 'customers':
      return CUSTOMERS_KEY;
    case 'list':
    case 'states':
      return JSON.stringify(choice.options);
  }
}

/**
 * @param customerSheetName the sheet whose names the customer drop-downs follow, with the columns of its names
 */
export function layOutListSheet(plan: TemplatePlan, customerSheetName: string | null): ListSheetLayout {
  const columns: ListColumn[] = [];
  const columnOf = new Map<string, number>();
  for (const { header, choice } of plan.sheets.flatMap((sheet) => sheet.columns)) {
    if (!choice || columnOf.has(choiceKey(choice))) continue;
    columnOf.set(choiceKey(choice), columns.length);
    columns.push(toListColumn(header, choice, plan, customerSheetName));
  }
  return { columns, columnOf };
}

function toListColumn(header: string, choice: ColumnChoice, plan: TemplatePlan, customerSheetName: string | null): ListColumn {
  switch (choice.from) {
    case 'yesNo':
      return { heading: 'Yes or No', entries: ['Yes', 'No'], formulas: [] };
    case 'list':
    case 'states':
      return { heading: literalText(header), entries: choice.options.map(literalText), formulas: [] };
    case 'customers': {
      const entries = plan.existingCustomers.slice(0, LAST_ROW - 1 - FOLLOWED_CUSTOMERS).map(literalText);
      return {
        heading: 'Customers',
        entries,
        formulas: customerSheetName === null ? [] : followCustomers(customerSheetName, entries.length),
      };
    }
  }
}

/** Each row repeats a customer's name, company or person; INDEX rather than a cell of its own, so that deleted rows leave no `#REF!`. */
function followCustomers(sheetName: string, entriesAbove: number): string[] {
  const sheet = quotedSheetName(sheetName);
  const cell = (field: string) => {
    const column = columnLetters(standardFieldsOf('customer').findIndex(({ key }) => key === field));
    return `INDEX(${sheet}!$${column}$2:$${column}$${FOLLOWED_CUSTOMERS + 1},ROW()-${entriesAbove + 1})`;
  };
  const [company, first, last] = [cell('companyName'), cell('contactFirstName'), cell('contactLastName')];
  const formula = `=IFERROR(IF(${company}="",TRIM(${first}&" "&${last}),${company}&""),"")`;
  return new Array<string>(FOLLOWED_CUSTOMERS).fill(formula);
}

/** The cells of a column's entries. */
export function entriesRange(listSheetName: string, column: number, count: number): string {
  const letters = columnLetters(column);
  return `${quotedSheetName(listSheetName)}!$${letters}$2:$${letters}$${Math.max(2, count + 1)}`;
}

/** What a drop-down's rule names as its source. */
export function listSource(layout: ListSheetLayout, column: number, listSheetName: string): string {
  const { entries, formulas } = layout.columns[column]!;
  const letters = columnLetters(column);
  const sheet = quotedSheetName(listSheetName);
  const range = entriesRange(listSheetName, column, entries.length + formulas.length);
  // Formulas that have no name to repeat are empty text: the drop-down ends where the names do.
  return formulas.length === 0 ? `=${range}` : `=OFFSET(${sheet}!$${letters}$2,0,0,MAX(1,COUNTIF(${range},"?*")),1)`;
}
