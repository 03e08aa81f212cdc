import type { Account } from '../../../../src/domain/fields/account';
import type { FieldValue } from '../../../../src/domain/fields/field';
import { fieldsOf } from '../../../../src/domain/fields/fieldsOf';
import { validateRecord } from '../../../../src/domain/validation/validateRecord';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import { testAccount } from '../testAccount';
import { sheetOf } from './sheets';

const account: Account = {
  ...testAccount,
  customFields: [
    { entity: 'customer', name: 'Margin', type: 'Percentage', required: false },
    { entity: 'customer', name: 'Floors', type: 'Whole Number', required: false },
    { entity: 'customer', name: 'Opens', type: 'Time', required: false },
    { entity: 'customer', name: 'Visited', type: 'Date Time', required: false },
  ],
};
const customerFields = fieldsOf('customer', account);

const faultsOf = (values: Record<string, FieldValue>) =>
  validateRecord({ companyName: 'Acme', ...values }, customerFields, account).map(({ field, kind }) => [field, kind]);

describe('a record that arrives', () => {
  it.each<[Record<string, FieldValue>, string, string]>([
    [{ shoeSize: 42 }, 'shoeSize', 'unknown-field'],
    [{ toString: 'x' }, 'toString', 'unknown-field'],
    [{ companyName: 7 }, 'companyName', 'invalid-text'],
    [{ companyName: ' Acme' }, 'companyName', 'invalid-text'],
    [{ notes: 'a\0b' }, 'notes', 'invalid-text'],
    [{ importId: 'x'.repeat(65) }, 'importId', 'too-long'],
    [{ emailAddress: 'office@' }, 'emailAddress', 'invalid-email'],
    [{ phoneNumber: '410844389' }, 'phoneNumber', 'invalid-text'],
    [{ businessNumber: '59 196 378 434' }, 'businessNumber', 'invalid-text'],
    [{ onHold: 'Yes' }, 'onHold', 'invalid-yes-no'],
    [{ customerType: 'commercial' }, 'customerType', 'invalid-text'],
    [{ customerType: 'Else' }, 'customerType', 'unknown-list-value'],
    [{ 'custom.Margin': '12%' }, 'custom.Margin', 'invalid-percentage'],
    [{ 'custom.Margin': NaN }, 'custom.Margin', 'invalid-percentage'],
    [{ 'custom.Floors': 1.5 }, 'custom.Floors', 'invalid-number'],
    [{ 'custom.Visited': '7/03/2021 14:30' }, 'custom.Visited', 'invalid-date'],
    [{ 'custom.Opens': '2pm' }, 'custom.Opens', 'invalid-time'],
    [{ website: 'javascript:alert(1)' }, 'website', 'invalid-website'],
  ])('as %j has one fault: %s is %s', (values, field, kind) => {
    expect(faultsOf(values)).toEqual([[field, kind]]);
  });

  it('without a name, a required value or the order of its dates is faulty', () => {
    expect(validateRecord({ importId: 'C1' }, customerFields, account)).toMatchObject([{ field: 'companyName', kind: 'required' }]);
    expect(validateRecord({ customer: 'Acme' }, fieldsOf('contact', account), account)).toMatchObject([
      { field: 'firstName', kind: 'required' },
    ]);
    const period = { servicePeriodStart: '2026-01-02', servicePeriodEnd: '2026-01-01' };
    const faults = validateRecord({ customer: 'Acme', equipmentNumber: 'A', ...period }, fieldsOf('equipment', account), account);
    expect(faults.map(({ field, kind }) => [field, kind])).toEqual([
      ['equipmentType', 'required'],
      ['servicePeriodEnd', 'end-before-start'],
    ]);
  });

  it('never has its values repeated in a message', () => {
    expect(JSON.stringify(validateRecord({ companyName: 'Acme', emailAddress: 'secret@' }, customerFields, account))).not.toContain(
      'secret',
    );
  });

  it('is in order when validation has read it from a sheet', () => {
    const row = {
      companyName: ' Acme ',
      mobileNumber: 410_844_389,
      businessNumber: '59 196 378 434',
      onHold: 'Y',
      customerType: 'COMMERCIAL',
      streetState: 'Victoria',
      streetPostcode: 3000,
      postalState: 'WA',
      postalPostcode: 820,
      postalCountry: 'Elsewhere',
      'custom.Margin': 0.12,
      'custom.Floors': '1,000',
      'custom.Opens': 0.375,
      'custom.Visited': '7/03/2021 2:30 pm',
    };
    const { issues, sheets } = validateSheets([sheetOf('customer', [row], account)], account, 1900);
    expect(issues).toEqual([]);
    expect(validateRecord(Object.fromEntries(sheets[0]?.rows[0]?.values ?? []), customerFields, account)).toEqual([]);
  });
});
