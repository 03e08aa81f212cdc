import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { CellValue } from '../../../../src/domain/cells/cell';
import { CUSTOMER_FIELDS } from '../../../../src/domain/fields/customerFields';
import type { EntityName } from '../../../../src/domain/fields/entity';
import { safeRepair, writeAsUnderstood } from '../../../../src/domain/repair/proposeRepairs';
import { createRepairContext } from '../../../../src/domain/repair/repairContext';
import { REPAIR_KINDS } from '../../../../src/domain/repair/repairKinds';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import { testAccount } from '../testAccount';
import { sheetOf } from '../validation/sheets';
import { certain, proposed } from './issueWith';

type Cells = Readonly<Record<string, CellValue>>;

describe('cells that only a person can put right', () => {
  it.each<[EntityName, Cells]>([
    ['customer', { emailAddress: 'not an email' }],
    ['customer', { emailAddress: 'office@' }],
    ['customer', { phoneNumber: 'call Bob' }],
    ['customer', { phoneNumber: '02 9' }],
    ['customer', { website: 'see facebook' }],
    ['customer', { businessNumber: '44510525457' }],
    ['customer', { onHold: 'maybe' }],
    ['customer', { customerType: 'Pub' }],
    ['customer', { billingCustomer: '88123' }],
    ['customer', { streetPostcode: '0000' }],
    ['equipment', { installationDate: '31/02/2024' }],
    ['equipment', { installationDate: '3/04/2021 or 4/04/2021' }],
    ['equipment', { installationDate: 2021 }],
    ['equipment', { installationDate: '#N/A' }],
    ['equipment', { equipmentType: '' }],
  ])('%s %j has no proposal', (entity, cells) => {
    expect(proposed(entity, cells)).toEqual([]);
  });
});

describe('proposals that a person has to look at', () => {
  it.each<[EntityName, Cells, string]>([
    ['customer', { emailAddress: 'a b@c.com' }, 'ab@c.com'],
    ['customer', { emailAddress: 'Jo Smith <jo@c.com>' }, 'jo@c.com'],
    ['customer', { emailAddress: 'jo@c.com; sam@c.com' }, 'jo@c.com, notes Other e-mail address: sam@c.com'],
    ['customer', { emailAddress: 'jo@c.com / sam@c.com', notes: 'Gate 4' }, 'jo@c.com, notes Gate 4\nOther e-mail address: sam@c.com'],
    ['contact', { firstName: 'Jane Smith', lastName: '' }, 'Jane, lastName Smith'],
    ['contact', { firstName: 'Ludwig van Beethoven', lastName: '' }, 'Ludwig, lastName van Beethoven'],
    ['contact', { lastName: 'Smith, Jane', firstName: '' }, 'Smith, firstName Jane'],
    ['customer', { contactFirstName: 'Mary Anne Smith', contactLastName: '' }, 'Mary Anne, contactLastName Smith'],
    ['customer', { emailAddress: 'jo@c,com' }, 'jo@c.com'],
    ['customer', { emailAddress: 'jo (at) c.com' }, 'jo@c.com'],
    ['customer', { phoneNumber: '0412 345 678 (Bob)' }, '0412 345 678'],
    ['customer', { phoneNumber: 'O412 345 678' }, '0412 345 678'],
    ['customer', { businessNumber: '51 824 753 556 (GST)' }, '51824753556'],
    ['customer', { onHold: 'Yess' }, 'Yes'],
    ['customer', { onHold: 'nope' }, 'No'],
    ['customer', { customerType: 'Commrcial' }, 'Commercial'],
    ['contact', { contactRole: 'Onwer' }, 'Owner'],
    ['customer', { billingCustomer: 'Torrens Apartmenst Pty Ltd' }, 'Torrens Apartments Pty Ltd'],
    ['customer', { billingCustomer: 'Torrens Apartments' }, 'Torrens Apartments Pty Ltd'],
    ['customer', { billingCustomer: 'Bakery Harbour' }, 'Harbour Bakery Pty Ltd'],
    ['customer', { billingCustomer: '8 4Station St, Benowa' }, '84 Station St, Benowa'],
    ['customer', { billingCustomer: 'C1025' }, 'C-1025'],
    ['customer', { streetState: 'Queensand' }, 'QLD'],
    ['customer', { streetState: 'WA', streetPostcode: '2750' }, 'NSW'],
    ['customer', { streetPostcode: '4000 QLD' }, '4000'],
    ['equipment', { installationDate: '03/14/2021' }, '2021-03-14'],
    ['equipment', { installationDate: 'installed 7/03/2021' }, '2021-03-07'],
  ])('%s %j: first %j', (entity, cells, first) => {
    expect(proposed(entity, cells)[0]).toBe(`review ${first}`);
    expect(certain(entity, cells)).toBeNull();
  });

  it('never name the row itself as the one that pays', () => {
    expect(proposed('customer', { billingCustomer: 'Reef Motell', companyName: 'Reef Motels' })).not.toContain('review Reef Motels');
  });
});

describe('repairs whose meaning is certain', () => {
  it.each<[EntityName, Cells, CellValue]>([
    ['customer', { emailAddress: 'jo @c.com.au' }, 'jo@c.com.au'],
    ['customer', { emailAddress: '<jo@c.com>;' }, 'jo@c.com'],
    ['customer', { phoneNumber: 'Ph: (07) 3220 6673' }, '(07) 3220 6673'],
    ['customer', { phoneNumber: '0412*345*678' }, '0412 345 678'],
    ['customer', { website: 'www. example .com.au' }, 'www.example.com.au'],
    ['customer', { website: 'http:\\\\example.com' }, 'http://example.com'],
    ['customer', { businessNumber: '51,824,753,556' }, '51824753556'],
    ['customer', { billingCustomer: 'Torrens Apartments P/L' }, 'Torrens Apartments Pty Ltd'],
    ['customer', { billingCustomer: '84 Station Street Benowa' }, '84 Station St, Benowa'],
    ['customer', { streetState: 'Queensand', streetPostcode: '4000' }, 'QLD'],
    ['customer', { streetPostcode: '4 000' }, '4000'],
  ])('%s %j is %j', (entity, cells, to) => {
    expect(certain(entity, cells)).toBe(to);
    expect(proposed(entity, cells)[0]).toBe(`safe ${to}`);
  });
});

describe('any customer row', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      ' yes ',
      'Qld',
      410844389,
      820,
      '7/03/2021',
      'Ph: 07 3220 6673',
      'jo @c.com',
      '51,824,753,556',
      'www. x.com',
      true,
      '',
      'Reef Motel ',
    ),
    fc.string({ maxLength: 30 }),
    fc.stringMatching(/^[-+().,@:/ 0-9a-z]{0,24}$/),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );

  const BILLED_TO_ITS_OWN_NAME_MISTYPED = CUSTOMER_FIELDS.map(({ key }) =>
    key === 'companyName' ? 5e-324 : key === 'billingCustomer' ? '0' : '',
  );

  it('has neither issue nor note nor another repair in a cell that was repaired safely', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: CUSTOMER_FIELDS.length, maxLength: CUSTOMER_FIELDS.length }), (cells) => {
        const before = [{ ...sheetOf('customer', []), rows: [cells] }];
        const context = createRepairContext(before, testAccount);
        const validation = validateSheets(before, testAccount, 1900);
        const repaired = [...cells];
        const touched = new Set<number>();
        const warnedBefore = new Set(validation.issues.map(({ column, kind }) => `${column} ${kind}`));
        for (const issue of validation.issues) {
          const repair = safeRepair(issue, context);
          if (!repair) continue;
          repaired[issue.column] = repair.to;
          touched.add(issue.column);
          warnedBefore.delete(`${issue.column} ${issue.kind}`);
        }
        for (const normalised of validation.normalised) {
          const repair = writeAsUnderstood(normalised, context);
          if (!repair || touched.has(normalised.column)) continue;
          repaired[normalised.column] = repair.to;
          touched.add(normalised.column);
        }
        const after = [{ ...sheetOf('customer', []), rows: [repaired] }];
        const found = validateSheets(after, testAccount, 1900);
        expect(found.normalised.filter(({ column }) => touched.has(column))).toEqual([]);
        // What is written as understood keeps its warning; a postcode that can be read at last may disagree with the state beside it.
        const fresh = found.issues.filter(
          ({ column, kind }) => touched.has(column) && !warnedBefore.has(`${column} ${kind}`) && kind !== 'postcode-state-mismatch',
        );
        expect(fresh).toEqual([]);
        for (const issue of found.issues) {
          if (touched.has(issue.column)) expect(safeRepair(issue, createRepairContext(after, testAccount))).toBeNull();
        }
      }),
      { numRuns: 500, examples: [[BILLED_TO_ITS_OWN_NAME_MISTYPED]] },
    );
  });
});

describe('docs/REPAIRS.md', () => {
  it('lists exactly the kinds that have proposals, as they are described in the code', () => {
    const docs = readFileSync(join(__dirname, '../../../../docs/REPAIRS.md'), 'utf8');
    const rows = docs.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.sort()).toEqual(
      Object.entries(REPAIR_KINDS)
        .map(([kind, { safe, toReview }]) => `| \`${kind}\` | ${safe ?? 'None.'} | ${toReview} |`)
        .sort(),
    );
  });
});
