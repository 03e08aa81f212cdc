import { BackendError } from '../../../../src/application/ports/backendError';
import { fieldsheetOver } from '../../../helpers/ports/fakePorts';
import type { BadInput } from './badInput';
import { inWorld, issuesOf, validate, type World } from './world';

async function reviewOf({ fieldsheet }: World) {
  await fieldsheet.actions.connect();
  await fieldsheet.actions.reviewSend();
  const { screen } = fieldsheet.getState();
  if (screen.name !== 'review') throw new Error(`${screen.name} is on the screen`);
  return screen.review.sheets.map(({ sheet, going, leftOut }) => ({
    sheet: sheet.name,
    going,
    leftOut: leftOut.map(({ row, reason }) => `${row} ${reason}`),
  }));
}

/** 27 and 35 to 40: what records are to one another, and what happens on the way. */
export const RECORDS: Readonly<Record<number, BadInput>> = {
  27: {
    name: 'letters in two forms',
    holds: '`Café` composed in one row, with a combining accent in another that refers to it',
    outcome: 'The reference finds its customer; what is sent is composed.',
    drive: () =>
      inWorld(
        { customer: [{ 'Company Name': 'Caf\u00e9 Uno' }, { 'Company Name': 'Site', 'Billing Customer': 'Cafe\u0301 Uno' }] },
        async (world) => {
          const report = await validate(world);
          return [issuesOf(report), report.validation.sheets[0]?.rows[1]?.values.get('billingCustomer')];
        },
      ),
    seen: [[], 'Caf\u00e9 Uno'],
  },
  35: {
    name: 'names that differ a little',
    holds: '`Reef Motel`, `REEF  MOTEL` and `Réef Motel`',
    outcome: 'The first two are one customer and reported as such; an accent makes another.',
    drive: () =>
      inWorld({ customer: ['Reef Motel', 'REEF  MOTEL', 'Réef Motel'].map((name) => ({ 'Company Name': name })) }, async (world) =>
        issuesOf(await validate(world)),
      ),
    seen: ['Customer 2 Company Name: duplicate', 'Customer 3 Company Name: duplicate (perhaps merged)'],
  },
  36: {
    name: 'billed in a circle',
    holds: 'A billed to B, B to A, C to itself',
    outcome: 'All three are reported; somebody has to pay.',
    drive: () =>
      inWorld(
        {
          customer: [
            { 'Company Name': 'A', 'Billing Customer': 'B' },
            { 'Company Name': 'B', 'Billing Customer': 'A' },
            { 'Company Name': 'C', 'Billing Customer': 'C' },
          ],
        },
        async (world) => issuesOf(await validate(world)),
      ),
    seen: [2, 3, 4].map((row) => `Customer ${row} Billing Customer: billing-cycle`),
  },
  37: {
    name: 'sites before the customer who pays',
    holds: 'a site above its billing customer; another whose billing customer has an error',
    outcome: 'The customer is sent first. The site of the one with an error stays behind with it, and is told why.',
    drive: () =>
      inWorld(
        {
          customer: [
            { 'Company Name': '12 Quay St', 'Billing Customer': 'Harbour Bakery' },
            { 'Company Name': 'Harbour Bakery' },
            { 'Company Name': '9 Reef Rd', 'Billing Customer': 'Reef Motel' },
            { 'Company Name': 'Reef Motel', 'Email Address': 'bad' },
          ],
        },
        async (world) => {
          const review = await reviewOf(world);
          const sent: unknown[] = [];
          world.backend.judge = ({ values }) => {
            sent.push(values.companyName);
            return { status: 'created' };
          };
          await world.fieldsheet.actions.preview();
          await world.fieldsheet.actions.send();
          return [review, [...new Set(sent)]];
        },
      ),
    seen: [[{ sheet: 'Customer', going: 2, leftOut: ['4 refers-to-left-out', '5 has-errors'] }], ['Harbour Bakery', '12 Quay St']],
  },
  38: {
    name: 'the same key twice',
    holds: 'import ID `C1` on two customers, `AC1` twice at one site',
    outcome: 'Both rows of each pair are reported and name the other; none is sent over the other.',
    drive: () =>
      inWorld(
        {
          customer: [
            { 'Import ID': 'C1', 'Company Name': 'Harbour Bakery' },
            { 'Import ID': 'c1', 'Company Name': 'Reef Motel' },
          ],
          equipment: [1, 2].map((day) => ({
            'Customer Import ID or Name': 'Reef Motel',
            'Equipment Number': 'AC1',
            'Equipment Type': 'Split System',
            'Service Period Start': 46_000 + day,
          })),
        },
        async (world) => issuesOf(await validate(world)),
      ),
    seen: [
      'Customer 2 Import ID: duplicate',
      'Customer 3 Import ID: duplicate',
      'Equipment 2 Equipment Number: duplicate',
      'Equipment 3 Equipment Number: duplicate',
    ],
  },
  40: {
    name: 'offline, signed out, and two panes',
    holds: 'the network goes while rows are sent, then the session ends; later a second pane sends the same workbook',
    outcome:
      'The pane waits, says why and sends what is missing, no row twice. The second pane’s rows bear the same keys, so none is a new one.',
    drive: () =>
      inWorld(
        {
          customer: [{ 'Company Name': 'Harbour Bakery' }],
          contact: [{ 'Customer Import ID or Name': 'Harbour Bakery', 'First Name': 'Jo' }],
        },
        async (world) => {
          const { actions, getState } = world.fieldsheet;
          const keys = new Set<string>();
          world.backend.judge = ({ rowKey }) => {
            keys.add(rowKey);
            return { status: 'created' };
          };
          await reviewOf(world);
          world.backend.faults.failNext('sendChunk', new BackendError('unreachable', 'offline'));
          world.backend.faults.failNext('applyImport', new BackendError('unauthenticated', 'The session has ended'));
          const waitedFor = new Set<string>();
          world.fieldsheet.subscribe(() => {
            const { trouble } = getState();
            if (trouble?.from === 'backend') waitedFor.add(trouble.code);
          });
          await actions.preview();
          await actions.send();
          const { screen } = getState();

          const second = fieldsheetOver({ workbook: world.port, backend: world.backend });
          await reviewOf({ ...world, fieldsheet: second });
          await second.actions.preview();
          await second.actions.send();
          return [[...waitedFor], screen.name === 'results' && [screen.report.sent, screen.report.counts.created], keys.size];
        },
      ),
    seen: [['unreachable', 'unauthenticated'], [2, 2], 2],
  },
};
