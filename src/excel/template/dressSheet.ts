import type { TemplateColumn, TemplateSheetPlan } from '../../domain/template/templatePlan';
import { columnLetters } from '../address';
import { literalText } from '../literalText';
import { columnWidthInPoints, HEADER } from './headerStyle';
import { choiceKey, listSource, type ListSheetLayout } from './listSheet';
import type { numberFormats } from './numberFormats';

/**
 * The drop-downs reach this row. More rows than that are pasted, not picked, and pasting bypasses drop-downs; programs that
 * read workbooks often expand a rule cell by cell, so one to row 1,048,576 would make the template heavy for all of them.
 */
const LAST_DROP_DOWN_ROW = 10_000;

/** Longest texts that Excel shows in an input message and an alert. */
const TITLE_CHARACTERS = 32;
const MESSAGE_CHARACTERS = 255;

export interface Dressing {
  readonly formats: ReturnType<typeof numberFormats>;
  readonly lists: ListSheetLayout;
  readonly listSheetName: string;
}

/** Queues the headings of one sheet, and how each column looks and what it offers. Formats come before any value, or leading zeros go. */
export function dressSheet(worksheet: Excel.Worksheet, { columns }: TemplateSheetPlan, dressing: Dressing): void {
  columns.forEach((column, index) => dressColumn(worksheet, column, columnLetters(index), dressing));
  const header = worksheet.getRangeByIndexes(0, 0, 1, columns.length);
  // A custom field may be called `2026`, `1/2` or `-10 %`: its heading stays as it is written.
  header.numberFormat = [['@']];
  header.values = [columns.map((column) => literalText(column.header))];
  header.format.font.bold = true;
  header.format.font.color = HEADER.optional.text;
  header.format.fill.color = HEADER.optional.fill;
  header.format.rowHeight = HEADER.height;
  header.format.wrapText = true;
  header.format.verticalAlignment = 'Center';
  columns.forEach((column, index) => {
    if (!column.required) return;
    const cell = worksheet.getRange(`${columnLetters(index)}1`);
    cell.format.font.color = HEADER.required.text;
    cell.format.fill.color = HEADER.required.fill;
    cell.format.font.underline = 'Single';
  });
  worksheet.freezePanes.freezeRows(1);
}

function dressColumn(
  worksheet: Excel.Worksheet,
  column: TemplateColumn,
  letters: string,
  { formats, lists, listSheetName }: Dressing,
): void {
  const whole = worksheet.getRange(`${letters}:${letters}`);
  // One format for the whole column: Excel spreads a 1x1 array over an unbounded range (OfficeDev/office-js-docs-pr#5400).
  whole.numberFormat = [[formats[column.format]]];
  whole.format.columnWidth = columnWidthInPoints(column.width);

  const header = worksheet.getRange(`${letters}1`);
  header.numberFormat = [['@']];
  guardHeader(header, column, letters);

  if (column.choice) {
    offerEntries(worksheet, column, letters, listSource(lists, lists.columnOf.get(choiceKey(column.choice))!, listSheetName));
  }
}

/** Queues the drop-downs of one column. */
export function offerEntries(worksheet: Excel.Worksheet, column: TemplateColumn, letters: string, source: string): void {
  const offered = worksheet.getRange(`${letters}2:${letters}${LAST_DROP_DOWN_ROW}`).dataValidation;
  offered.rule = { list: { inCellDropDown: true, source } };
  offered.errorAlert = alertFor(column);
}

/** The hint shows while the heading is selected; typing over the heading is refused, because the system's own import finds columns by it. */
function guardHeader(header: Excel.Range, column: TemplateColumn, letters: string): void {
  const { dataValidation } = header;
  dataValidation.rule = { custom: { formula: `=EXACT(${letters}1,"${column.header.replaceAll('"', '""')}")` } };
  dataValidation.prompt = {
    showPrompt: true,
    title: shortened(column.header, TITLE_CHARACTERS),
    message: shortened(`${column.required ? 'Required. ' : ''}${column.hint}`, MESSAGE_CHARACTERS),
  };
  dataValidation.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: 'This heading is needed',
    message: 'The import finds the column by its heading, so the heading must stay as it is.',
  };
}

/**
 * Nobody is stopped: what a drop-down does not offer may still be understood (`Y` for Yes), and Validate explains what is not.
 * References to customers raise no alert at all, as import IDs are as good as the names that are offered, nor do states, as an
 * address may be abroad.
 */
function alertFor({ choice, header }: TemplateColumn): Excel.DataValidationErrorAlert {
  return {
    showAlert: choice?.from !== 'customers' && choice?.from !== 'states',
    style: 'Warning',
    title: shortened(header, TITLE_CHARACTERS),
    message: 'This is not one of the values in the drop-down list.',
  };
}

function shortened(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;
}
