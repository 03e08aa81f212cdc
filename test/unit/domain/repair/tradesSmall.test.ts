import { matchTemplateColumns } from '../../../../src/domain/template/matchTemplateColumns';
import type { Account } from '../../../../src/domain/fields/account';
import { ENTITIES } from '../../../../src/domain/fields/entity';
import { fieldsOf, optionsOf } from '../../../../src/domain/fields/fieldsOf';
import { proposeRepairs, safeRepair, writeAsUnderstood } from '../../../../src/domain/repair/proposeRepairs';
import { createRepairContext } from '../../../../src/domain/repair/repairContext';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import lines from '../../../../src/domain/places/australianPlaces.json';
import { createPlaces } from '../../../../src/domain/places/places';
import accountFile from '../../../../src/workbench/samples/trades-small/account.json';
import originals from '../../../../src/workbench/samples/trades-small/originals.json';
import workbook from '../../../../src/workbench/samples/trades-small/workbook.json';

const places = createPlaces(lines);
const account: Account = {
  country: 'AU',
  lists: accountFile.lists,
  customFields: accountFile.customFields as Account['customFields'],
  existingCustomers: accountFile.existingCustomers.map((name) => ({ name })),
};
const sheets = ENTITIES.map(({ name, sheetName }) => {
  const { headers, rows } = workbook.sheets[sheetName as keyof typeof workbook.sheets];
  return { sheetName, entity: name, columns: matchTemplateColumns(headers, fieldsOf(name, account)).columns, rows, firstRow: 2 };
});
const validation = validateSheets(sheets, account, 1900, places);
const context = createRepairContext(sheets, account, places);

/** What was typed before the typos were planted: read off the workbook by eye, name by name. */
const ORIGINALS: Readonly<Record<string, string>> = originals;

describe('the sample’s planted faults', () => {
  it('each typo in a reference or a list value has its original as first proposal, none of them as a safe one', () => {
    const typos = validation.issues.filter(({ value }) => String(value) in ORIGINALS);
    expect(typos).toHaveLength(Object.keys(ORIGINALS).length);
    const first = typos.map((issue) => [issue.value, proposeRepairs(issue, context)[0]?.to]);
    expect(first).toEqual(typos.map(({ value }) => [value, ORIGINALS[String(value)]]));
    expect(typos.filter((issue) => safeRepair(issue, context))).toEqual([]);
  });

  it('a refrigerant that the list does not have is not taken for another', () => {
    const unlisted = validation.issues.filter(({ value }) => value === 'R22');
    expect(unlisted).toHaveLength(4);
    expect(unlisted.flatMap((issue) => proposeRepairs(issue, context))).toEqual([]);
  });
});

describe('everything safe in the sample', () => {
  const understood = validation.normalised.map((cell) => ({ ...cell, repair: writeAsUnderstood(cell, context) }));

  it('writes every cell that was understood, and touches no other', () => {
    expect(understood.filter(({ repair }) => repair === null)).toEqual([]);
    expect(validation.issues.filter((issue) => safeRepair(issue, context))).toEqual([]);
  });

  it('leaves the issues exactly as they were, and nothing to be understood', () => {
    const repaired = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        row.map((cell, column) => {
          const found = understood.find((at) => at.sheetName === sheet.sheetName && at.row === index + 2 && at.column === column);
          return found?.repair?.to ?? cell;
        }),
      ),
    }));
    const after = validateSheets(repaired, account, 1900, places);
    const where = ({ issues }: typeof after) => issues.map(({ kind, sheetName, row, column }) => `${kind} ${sheetName} ${row} ${column}`);
    expect(where(after)).toEqual(where(validation));
    expect(after.normalised).toEqual([]);
    const changed = repaired.flatMap((sheet, at) =>
      sheet.rows.flatMap((row, index) => row.filter((cell, column) => cell !== sheets[at]?.rows[index]?.[column])),
    );
    expect(changed).toHaveLength(validation.normalised.length);
  });

  it('proposes only values of the list', () => {
    for (const issue of validation.issues.filter(({ kind }) => kind === 'unknown-list-value')) {
      for (const { to } of proposeRepairs(issue, context)) expect(optionsOf(issue.field, account)).toContain(to);
    }
  });
});
