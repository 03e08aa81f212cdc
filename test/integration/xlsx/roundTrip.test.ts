import { BooleanNumber, CellValueType, DataValidationErrorStyle, HorizontalAlign, type IWorkbookData, WrapStrategy } from '@univerjs/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';

import { emptyWorkbook } from '../../../src/workbench/engine/emptyWorkbook';
import { startHeadlessEngine } from '../../../src/workbench/engine/startHeadlessEngine';
import type { WorkbookState } from '../../../src/workbench/state/workbookState';
import { readXlsx } from '../../../src/workbench/xlsx/readXlsx';
import { packResources, type SheetResources, unpackResource, wholeWorkbook } from '../../../src/workbench/xlsx/resources';
import { writeXlsx } from '../../../src/workbench/xlsx/writeXlsx';

const noResources = (): SheetResources => ({
  SHEET_DATA_VALIDATION_PLUGIN: {},
  SHEET_CONDITIONAL_FORMATTING_PLUGIN: {},
  SHEET_NOTE_PLUGIN: {},
  SHEET_TABLE_PLUGIN: {},
  SHEET_DEFINED_NAME_PLUGIN: {},
});

/** A workbook with one sheet per name; `fill` adds to the first. */
function book(
  fill: Partial<IWorkbookData['sheets'][string]>,
  resources: (sheetId: string) => Partial<SheetResources> = () => ({}),
  names = ['Customer'],
): WorkbookState {
  const workbook = emptyWorkbook('Book.xlsx', names);
  const id = workbook.sheetOrder[0] as string;
  workbook.sheets[id] = { ...workbook.sheets[id], ...fill };
  workbook.resources = packResources({ ...noResources(), ...resources(id) });
  return { workbook, addIn: { settings: {}, customXmlParts: [] } };
}

async function savedAndOpened(state: WorkbookState) {
  const written = await writeXlsx(state);
  const read = await readXlsx(written.bytes, 'Book.xlsx');
  const { workbook } = read.state;
  const id = workbook.sheetOrder[0] as string;
  return { ...read, written, workbook, id, sheet: workbook.sheets[id] as Partial<IWorkbookData['sheets'][string]> };
}

describe('opening what other programs leave out', () => {
  it('takes a sheet that says nothing of how it is shown', async () => {
    const { bytes } = await writeXlsx(book({ cellData: { 0: { 0: { v: 'Company Name' } } } }));
    const parts = unzipSync(bytes);
    const name = 'xl/worksheets/sheet1.xml';
    const without = strFromU8(parts[name] as Uint8Array).replace(/<sheetViews>.*<\/sheetViews>/s, '');
    const { state } = await readXlsx(zipSync({ ...parts, [name]: strToU8(without) }), 'Book.xlsx');
    expect(without).not.toContain('sheetView');
    expect(state.workbook.sheets[state.workbook.sheetOrder[0] as string]?.cellData?.[0]?.[0]?.v).toBe('Company Name');
  });
});

describe('saving and opening a workbook', () => {
  it('keeps every type of value', async () => {
    const cells = [
      { v: 'text', t: CellValueType.STRING },
      { v: '0412 345 678', t: CellValueType.STRING },
      { v: 12.5, t: CellValueType.NUMBER },
      { v: 1, t: CellValueType.BOOLEAN },
      { v: 0, t: CellValueType.BOOLEAN },
      { v: '#N/A', t: CellValueType.STRING },
      { v: '=not a formula', t: CellValueType.STRING },
      { v: ' <b>&"\u00a0 ', t: CellValueType.STRING },
    ];
    const { sheet } = await savedAndOpened(book({ cellData: { 0: Object.fromEntries(cells.map((cell, column) => [column, cell])) } }));
    expect(Object.values(sheet.cellData?.[0] ?? {})).toEqual(cells);
  });

  it('keeps a formula with the value that it last gave', async () => {
    const { sheet } = await savedAndOpened(book({ cellData: { 0: { 0: { f: '=SUM(B1:B2)', v: 3, t: CellValueType.NUMBER } } } }));
    expect(sheet.cellData?.[0]?.[0]).toEqual({ f: '=SUM(B1:B2)', v: 3, t: CellValueType.NUMBER });
  });

  it('writes out a formula that the grid keeps once for several cells', async () => {
    const filled = {
      0: { 0: { f: '=B1*2', si: 'shared', v: 2, t: CellValueType.NUMBER } },
      1: { 0: { si: 'shared', v: 4, t: CellValueType.NUMBER } },
    };
    const { sheet } = await savedAndOpened(book({ cellData: filled }));
    expect(sheet.cellData?.[1]?.[0]).toMatchObject({ f: '=B2*2' });
  });

  it.each([
    ['1900', undefined, 45_000],
    ['1904', { date1904: true }, 43_538.25],
  ])('keeps the serial number of a date that counts from %s', async (_system, custom, serial) => {
    const state = book({ cellData: { 0: { 0: { v: serial, t: CellValueType.NUMBER, s: { n: { pattern: 'dd/mm/yyyy' } } } } } });
    const { sheet, workbook } = await savedAndOpened({ ...state, workbook: { ...state.workbook, ...(custom && { custom }) } });
    expect(sheet.cellData?.[0]?.[0]).toMatchObject({ v: serial, t: CellValueType.NUMBER });
    expect(workbook.custom).toEqual(custom);
  });

  it('keeps fonts, fills, borders, alignment and number formats', async () => {
    const style = {
      n: { pattern: '@' },
      ff: 'Arial',
      fs: 14,
      bl: BooleanNumber.TRUE,
      it: BooleanNumber.TRUE,
      ul: { s: BooleanNumber.TRUE },
      cl: { rgb: '#112233' },
      bg: { rgb: '#FFEEDD' },
      bd: { b: { s: 8, cl: { rgb: '#445566' } } },
      ht: HorizontalAlign.CENTER,
      tb: WrapStrategy.WRAP,
    };
    const { sheet, workbook } = await savedAndOpened(book({ cellData: { 0: { 0: { v: '0800', t: CellValueType.STRING, s: style } } } }));
    expect(workbook.styles[sheet.cellData?.[0]?.[0]?.s as string]).toEqual(style);
  });

  it('keeps the look of a cell without content', async () => {
    const { sheet, workbook } = await savedAndOpened(book({ cellData: { 4: { 2: { s: { bg: { rgb: '#FF0000' } } } } } }));
    expect(workbook.styles[sheet.cellData?.[4]?.[2]?.s as string]?.bg).toEqual({ rgb: '#FF0000' });
  });

  it('keeps text that looks like an error in a cell formatted as text', async () => {
    const { sheet } = await savedAndOpened(
      book({ cellData: { 0: { 0: { v: '#N/A', t: CellValueType.STRING, s: { n: { pattern: '@' } } } } } }),
    );
    expect(sheet.cellData?.[0]?.[0]).toMatchObject({ v: '#N/A' });
  });

  it('keeps sizes, hidden rows and columns, merges and frozen panes', async () => {
    const layout = {
      columnData: { 0: { w: 120 }, 3: { hd: BooleanNumber.TRUE, w: 70 } },
      rowData: { 2: { h: 40 }, 5: { hd: BooleanNumber.TRUE } },
      mergeData: [{ startRow: 0, startColumn: 4, endRow: 1, endColumn: 5 }],
      freeze: { xSplit: 0, ySplit: 1, startColumn: -1, startRow: 1 },
      cellData: { 0: { 0: { v: 'header', t: CellValueType.STRING } }, 6: { 0: { v: 'last', t: CellValueType.STRING } } },
    };
    const { sheet } = await savedAndOpened(book(layout));
    expect(sheet.columnData).toEqual(layout.columnData);
    expect(sheet.rowData).toMatchObject(layout.rowData);
    expect(sheet.mergeData).toEqual(layout.mergeData);
    expect(sheet.freeze).toEqual(layout.freeze);
  });

  it('keeps the number format of a whole column', async () => {
    const { sheet, workbook } = await savedAndOpened(book({ columnData: { 1: { w: 70, s: { n: { pattern: '@' } } } } }));
    expect(workbook.styles[sheet.columnData?.[1]?.s as string]).toMatchObject({ n: { pattern: '@' } });
  });

  it('keeps which sheets are hidden and which very hidden', async () => {
    const state = book({}, undefined, ['Shown', 'Hidden', 'Very hidden']);
    const [, hidden, veryHidden] = state.workbook.sheetOrder as [string, string, string];
    Object.assign(state.workbook.sheets[hidden] as object, { hidden: BooleanNumber.TRUE });
    Object.assign(state.workbook.sheets[veryHidden] as object, { hidden: BooleanNumber.TRUE, custom: { veryHidden: true } });
    const { workbook } = await savedAndOpened(state);
    const sheets = workbook.sheetOrder.map((id) => workbook.sheets[id]);
    expect(sheets.map((sheet) => [sheet?.name, sheet?.hidden, sheet?.custom])).toEqual([
      ['Shown', BooleanNumber.FALSE, undefined],
      ['Hidden', BooleanNumber.TRUE, undefined],
      ['Very hidden', BooleanNumber.TRUE, { veryHidden: true }],
    ]);
  });

  it('keeps drop-downs, their prompts and their alerts, on a whole column too', async () => {
    const wholeColumn = { startRow: 1, startColumn: 5, endRow: 1_048_575, endColumn: 5 };
    const common = {
      allowBlank: true,
      showErrorMessage: true,
      showInputMessage: true,
      showDropDown: true,
      error: 'Pick one.',
      errorTitle: 'Not in the list',
      prompt: 'Pick one of the list.',
      promptTitle: 'Customer Type',
    };
    const rules = [
      {
        uid: 'a',
        type: 'list',
        ranges: [wholeColumn],
        formula1: 'Strata,Commercial',
        errorStyle: DataValidationErrorStyle.WARNING,
        ...common,
      },
      {
        uid: 'b',
        type: 'list',
        ranges: [{ startRow: 1, startColumn: 6, endRow: 9, endColumn: 6 }],
        formula1: '=Lists!$A$1:$A$300',
        errorStyle: DataValidationErrorStyle.STOP,
        ...common,
      },
    ];
    const { workbook, id } = await savedAndOpened(
      book({}, (sheetId) => ({ SHEET_DATA_VALIDATION_PLUGIN: { [sheetId]: rules } }), ['Customer', 'Lists']),
    );
    const read = unpackResource(workbook.resources, 'SHEET_DATA_VALIDATION_PLUGIN')[id] ?? [];
    expect(read.map(({ uid: _uid, ...rule }) => rule)).toEqual(rules.map(({ uid: _uid, ...rule }) => rule));
  });

  it('keeps the bounds of number and date rules', async () => {
    const range = { startRow: 0, startColumn: 0, endRow: 3, endColumn: 0 };
    const rules = [
      { uid: 'a', type: 'whole', operator: 'between', formula1: '1', formula2: '10', ranges: [range] },
      { uid: 'b', type: 'date', operator: 'greaterThan', formula1: '45000', ranges: [{ ...range, startColumn: 1, endColumn: 1 }] },
    ] as never;
    const { workbook, id } = await savedAndOpened(book({}, (sheetId) => ({ SHEET_DATA_VALIDATION_PLUGIN: { [sheetId]: rules } })));
    const read = unpackResource(workbook.resources, 'SHEET_DATA_VALIDATION_PLUGIN')[id] ?? [];
    expect(read).toMatchObject([
      { type: 'whole', operator: 'between', formula1: '1', formula2: '10' },
      { type: 'date', operator: 'greaterThan', formula1: '45000' },
    ]);
  });

  it('keeps conditional formats by formula over scattered areas, in their order', async () => {
    const ranges = [
      { startRow: 1, startColumn: 1, endRow: 1, endColumn: 1 },
      { startRow: 7, startColumn: 2, endRow: 9, endColumn: 3 },
    ];
    const rule = (background: string) =>
      ({
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: '=TRUE',
        style: { bg: { rgb: background }, cl: { rgb: '#AA0000' } },
      }) as const;
    const formats = [
      { cfId: 'x', ranges, stopIfTrue: false, rule: rule('#FFCCCC') },
      { cfId: 'y', ranges, stopIfTrue: false, rule: rule('#FFFFCC') },
    ] as never;
    const { workbook, id } = await savedAndOpened(book({}, (sheetId) => ({ SHEET_CONDITIONAL_FORMATTING_PLUGIN: { [sheetId]: formats } })));
    const read = unpackResource(workbook.resources, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')[id] ?? [];
    expect(read.map((format) => [format.ranges, format.rule])).toEqual([
      [ranges, rule('#FFCCCC')],
      [ranges, rule('#FFFFCC')],
    ]);
  });

  it('keeps notes, names and tables', async () => {
    const note = { id: 'n', row: 0, col: 1, note: 'The name must be unique.\nTwo lines.', width: 160, height: 72, show: false };
    const table = {
      id: 't',
      name: 'Customers',
      range: { startRow: 0, startColumn: 0, endRow: 2, endColumn: 1 },
      options: { showHeader: true, showFooter: false, tableStyleId: '' },
      filters: { tableColumnFilterList: [] as [] },
      columns: ['Import ID', 'Company Name'].map((displayName, index) => ({
        id: `c${index}`,
        displayName,
        dataType: 'string',
        formula: '',
        meta: {},
        style: {},
      })),
      meta: {},
    };
    const text = (v: string) => ({ v, t: CellValueType.STRING });
    const cellData = { 0: { 0: text('Import ID'), 1: text('Company Name') }, 1: { 0: text('1'), 1: text('Monaro Bakery') } };
    const name = { id: 'd', name: 'CustomerTypes', formulaOrRefString: 'Customer!$A$1:$A$9', localSheetId: wholeWorkbook };
    const { workbook, id, sheet } = await savedAndOpened(
      book({ cellData }, (sheetId) => ({
        SHEET_NOTE_PLUGIN: { [sheetId]: { 0: { 1: note } } },
        SHEET_TABLE_PLUGIN: { [sheetId]: { tables: [table], tableFilteredOutRows: [] } },
        SHEET_DEFINED_NAME_PLUGIN: { d: name },
      })),
    );
    expect(unpackResource(workbook.resources, 'SHEET_NOTE_PLUGIN')[id]?.[0]?.[1]?.note).toBe(note.note);
    expect(unpackResource(workbook.resources, 'SHEET_TABLE_PLUGIN')[id]?.tables).toMatchObject([{ name: 'Customers', range: table.range }]);
    expect(Object.values(unpackResource(workbook.resources, 'SHEET_DEFINED_NAME_PLUGIN'))).toMatchObject([
      { name: 'CustomerTypes', formulaOrRefString: 'Customer!$A$1:$A$9' },
    ]);
    expect(sheet.cellData?.[1]?.[1]).toEqual(text('Monaro Bakery'));
  });

  it("keeps the add-in's settings and custom XML parts", async () => {
    const addIn = {
      settings: { plan: '{"chunks":[1,2]}', 'odd "key" <&>': '"ä"' },
      customXmlParts: [{ id: '{11111111-2222-3333-4444-555555555555}', xml: '<plan xmlns="urn:example"><row key="a"/></plan>' }],
    };
    const { state } = await savedAndOpened({ ...book({}), addIn });
    expect(state.addIn).toEqual(addIn);
  });

  it('opens in the grid as it was saved', async () => {
    const { workbook } = await savedAndOpened(book({ cellData: { 0: { 0: { v: 'Company Name', t: CellValueType.STRING } } } }));
    const engine = startHeadlessEngine(workbook);
    expect(engine.workbook.getActiveSheet().getCell(0, 0)?.v).toBe('Company Name');
    engine.dispose();
  });

  it('names what the file cannot hold', async () => {
    const scale = {
      cfId: 'x',
      ranges: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 }],
      stopIfTrue: false,
      rule: { type: CFRuleType.colorScale, config: [] },
    } as never;
    const { written } = await savedAndOpened(book({}, (sheetId) => ({ SHEET_CONDITIONAL_FORMATTING_PLUGIN: { [sheetId]: [scale] } })));
    expect(written.notCarried).toEqual(['Sheet “Customer”: a conditional format (colorScale) on A1 was left out.']);
  });
});
