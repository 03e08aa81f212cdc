import { fieldsOf } from '../../../../src/domain/fields/fieldsOf';
import type { Account } from '../../../../src/domain/fields/account';
import type { EntityName } from '../../../../src/domain/fields/entity';
import { ENTITIES } from '../../../../src/domain/fields/entity';
import { matchTemplateColumns } from '../../../../src/domain/template/matchTemplateColumns';
import { ISSUE_KINDS } from '../../../../src/domain/validation/issueKinds';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import type { Field } from '../../../../src/domain/fields/field';
import lines from '../../../../src/domain/places/australianPlaces.json';
import { createPlaces } from '../../../../src/domain/places/places';
import accountFile from '../../../../src/workbench/samples/trades-small/account.json';
import answerKey from '../../../../src/workbench/samples/trades-small/answer-key.json';
import workbook from '../../../../src/workbench/samples/trades-small/workbook.json';

const places = createPlaces(lines);
const account: Account = {
  country: 'AU',
  lists: accountFile.lists,
  customFields: accountFile.customFields as Account['customFields'],
  existingCustomers: accountFile.existingCustomers.map((name) => ({ name })),
};

function validateTradesSmall() {
  const sheets = ENTITIES.map(({ name, sheetName }: { name: EntityName; sheetName: string }) => {
    const { headers, rows } = workbook.sheets[sheetName as keyof typeof workbook.sheets];
    return { sheetName, entity: name, columns: matchTemplateColumns(headers, fieldsOf(name, account)).columns, rows, firstRow: 2 };
  });
  return validateSheets(sheets, account, 1900, places);
}

interface Place {
  readonly sheetName: string;
  readonly row: number;
  readonly field: Field;
}

const place = ({ sheetName, row, field }: Place) => `${sheetName} ${row} ${field.header}`;
const keyPlace = ({ sheet, row, column }: { sheet: string; row: number; column: string }) => `${sheet} ${row} ${column}`;

describe('a company’s workbook with planted faults', () => {
  const validation = validateTradesSmall();

  it('has exactly the issues of its answer key', () => {
    const found = validation.issues.map((issue) => `${place(issue)}: ${issue.kind} (${ISSUE_KINDS[issue.kind].severity})`);
    expect(found.sort()).toEqual(answerKey.issues.map((issue) => `${keyPlace(issue)}: ${issue.kind} (${issue.severity})`).sort());
  });

  it('reads untidy cells exactly as its answer key does', () => {
    const read = validation.normalised.map((cell) => `${place(cell)}: ${JSON.stringify(cell.from)} is ${JSON.stringify(cell.to)}`);
    expect(read.sort()).toEqual(
      answerKey.normalised.map((cell) => `${keyPlace(cell)}: ${JSON.stringify(cell.from)} is ${JSON.stringify(cell.to)}`).sort(),
    );
  });
});
