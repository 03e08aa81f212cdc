import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../../../src/domain/fields/account';
import { describeIssue } from '../../../../src/domain/validation/describeIssue';
import type { Issue } from '../../../../src/domain/validation/issue';
import { ISSUE_KINDS, type IssueKind } from '../../../../src/domain/validation/issueKinds';
import { summariseIssues } from '../../../../src/domain/validation/summariseIssues';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import { CUSTOMER_FIELDS } from '../../../../src/domain/fields/customerFields';
import { testAccount } from '../testAccount';
import { sheetOf } from './sheets';

const account: Account = {
  ...testAccount,
  customFields: [
    {
      entity: 'customer',
      name: 'Risk',
      type: 'Dropdown List',
      options: ['Low', 'High'],
      required: true,
      requiredMessage: 'Pick a risk rating.',
    },
    { entity: 'customer', name: 'Wing', type: 'Radio Button List', required: false },
  ],
};

function described(row: Record<string, string | number>, ...others: Record<string, string>[]): string[] {
  const { issues } = validateSheets([sheetOf('customer', [{ 'custom.Risk': 'Low', ...row }, ...others], account)], account, 1900);
  return issues.map((issue) => describeIssue(issue, account));
}

describe('the explanation of an issue', () => {
  it.each([
    [{ 'custom.Risk': '', companyName: 'A' }, 'Pick a risk rating.'],
    [{ importId: 'C1' }, 'A customer needs a company name, or a first or last name. Fill in one of them.'],
    [{ companyName: 'A', customerType: 'Commrcial' }, '“Commrcial” is not in the list of Customer Type. Did you mean “Commercial”?'],
    [{ companyName: 'A', customerType: 'Pub' }, '“Pub” is not in the list of Customer Type. Choose Commercial or Residential.'],
    [
      { companyName: 'A', emailAddress: `x\n${'y'.repeat(60)}` },
      `“x ${'y'.repeat(37)}…” is not an e-mail address. Give one address, such as accounts@example.com.au.`,
    ],
    [
      { companyName: 'A', billingCustomer: 'Zzzz' },
      'No customer has the import ID or name “Zzzz”, neither in the Customer sheet nor in your system. Correct it, or add the customer.',
    ],
    [
      { companyName: 'A', streetState: 'Vic', streetPostcode: '4551' },
      'The postcode beside it is in QLD, not in “Vic”. Check which of the two is right.',
    ],
    [{ companyName: 'x'.repeat(300) }, 'The text has 300 characters; Company Name holds 255. Shorten it.'],
  ])('of %j', (row, sentence) => {
    expect(described(row)).toEqual([sentence]);
  });

  it('names the other row of a pair', () => {
    expect(described({ companyName: 'A' }, { companyName: 'a', 'custom.Risk': 'Low' })[0]).toMatch(
      /^Row 3 is a customer of the same name\./,
    );
  });

  it.each(Object.keys(ISSUE_KINDS) as IssueKind[])('of kind %s is a sentence', (kind) => {
    const [field] = CUSTOMER_FIELDS;
    const issue = { kind, sheetName: 'Customer', row: 2, column: 0, field, value: 'x' } as Issue;
    expect(describeIssue(issue, account)).toMatch(/^[A-Z“].*\.$/);
  });
});

describe('groups of issues', () => {
  it('put errors before warnings, and first what blocks most rows', () => {
    const rows = [
      { companyName: 'A', streetState: 'VIC', streetPostcode: '4551' },
      { companyName: 'B', streetState: 'VIC', streetPostcode: '4551', phoneNumber: '123' },
      { companyName: 'C', streetState: 'VIC', streetPostcode: '4551', emailAddress: 'a@', onHold: 'maybe' },
      { companyName: 'D', emailAddress: 'b@' },
    ];
    const groups = summariseIssues(validateSheets([sheetOf('customer', rows)], testAccount, 1900));
    expect(groups.map(({ kind, severity, field, issues }) => [kind, severity, field.key, issues.map(({ row }) => row)])).toEqual([
      ['invalid-email', 'error', 'emailAddress', [4, 5]],
      ['invalid-phone', 'error', 'phoneNumber', [3]],
      ['invalid-yes-no', 'error', 'onHold', [4]],
      ['postcode-state-mismatch', 'warning', 'streetState', [2, 3, 4]],
    ]);
  });
});

describe('docs/ISSUES.md', () => {
  it('lists every kind of issue with its severity, title and remedy, and no other', () => {
    const docs = readFileSync(join(__dirname, '../../../../docs/ISSUES.md'), 'utf8');
    const listed = [...docs.matchAll(/^\| `([^`]+)` +\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map((row) =>
      row.slice(1).map((cell) => cell.trim()),
    );
    expect(listed).toEqual(Object.entries(ISSUE_KINDS).map(([kind, { severity, title, remedy }]) => [kind, severity, title, remedy]));
  });
});
