import { BackendError } from '../../../src/application/ports/backendError';
import type { Fieldsheet } from '../../../src/application/createFieldsheet';
import { decidePickUp } from '../../../src/application/send/decidePickUp';
import { importStates, type Import } from '../../../src/contract/imports';
import { CONTACT_HEADERS, fillContacts, fillCustomers, startJourney, type Journey } from '../../helpers/ports/fakePorts';

async function reviewed(fill: (journey: Journey) => void = ({ workbook }) => void [fillCustomers(workbook), fillContacts(workbook)]) {
  const journey = startJourney();
  fill(journey);
  await journey.fieldsheet.actions.connect();
  await journey.fieldsheet.actions.reviewSend();
  return journey;
}

/** Closes the pane, in whatever it is busy with, and opens another over the same workbook and system. */
async function reopened({ openPane }: Journey): Promise<Fieldsheet> {
  const pane = openPane();
  await pane.actions.connect();
  return pane;
}

const screenOf = (pane: Fieldsheet) => pane.getState().screen;

test.each([
  [null, 'forget'],
  ['expired', 'forget'],
  ['undone', 'forget'],
  ['open', 'ask'],
  ['sealed', 'preview'],
  ['applying', 'follow'],
  ['completed', 'tell'],
  ['completed_with_errors', 'tell'],
  ['cancelled', 'tell'],
] as const)('of an import that is %s: %s', (state, decision) => {
  expect(decidePickUp(state === null ? null : ({ state } as Import))).toBe(decision);
});

test('each state of an import has its decision', () => {
  expect(importStates.map((state) => decidePickUp({ state } as Import))).not.toContain(undefined);
});

test('a workbook without an import opens at the start', async () => {
  const pane = await reopened(startJourney());
  expect(screenOf(pane)).toEqual({ name: 'start' });
});

test('a pane closed while the system writes is followed by the next one, and the results stand beside the rows', async () => {
  const journey = await reviewed();
  const { backend, fieldsheet, workbook, settle } = journey;
  await fieldsheet.actions.preview();
  const letGo = backend.faults.hold('applyImport');
  void fieldsheet.actions.send();
  await settle();
  const opening = reopened(journey);
  await settle();
  letGo();
  const pane = await opening;
  expect(screenOf(pane)).toMatchObject({ name: 'results', report: { sent: 4, counts: { created: 4 }, besideRows: { written: true } } });
  expect([...workbook.outcomes.values()].filter(({ status }) => status === 'created')).toHaveLength(4);
  expect(workbook.running).toBeNull();
});

test('an import that was finished while no pane was open is told when one opens', async () => {
  const journey = await reviewed();
  const { backend, fieldsheet, workbook } = journey;
  await fieldsheet.actions.preview();
  const { importId } = workbook.running!;
  await backend.applyImport(importId, null, () => undefined, new AbortController().signal);
  expect(screenOf(await reopened(journey))).toMatchObject({ name: 'results', report: { importId, sent: 4 } });
});

test('an import that nobody has told to write is previewed again, and can be sent from there', async () => {
  const journey = await reviewed();
  await journey.fieldsheet.actions.preview();
  const pane = await reopened(journey);
  expect(screenOf(pane)).toMatchObject({ name: 'preview', preview: { counts: { create: 4 } } });
  await pane.actions.send();
  expect(screenOf(pane)).toMatchObject({ name: 'results', report: { sent: 4 } });
});

/** A journey whose pane went away when some of its chunks had arrived. */
async function cutOff(): Promise<Journey> {
  const journey = await reviewed(({ workbook }) => {
    fillCustomers(workbook);
    const people = Array.from({ length: 2_500 }, (_, at) => ['Harbour Bakery', `Person ${at}`]);
    workbook.addSheet('contact', CONTACT_HEADERS, people);
  });
  const { backend, fieldsheet, settle } = journey;
  backend.onTaken = () => {
    if (backend.taken.length === 3) backend.faults.hold('sendChunk');
  };
  void fieldsheet.actions.preview();
  while (backend.taken.length < 3) await settle();
  return journey;
}

test('an import that was cut off goes on with the same rows: what has arrived does not go again', async () => {
  const journey = await cutOff();
  const { backend, workbook } = journey;
  const pane = await reopened(journey);
  expect(screenOf(pane)).toMatchObject({ name: 'cut-off' });
  const before = [...backend.taken];
  backend.onTaken = () => undefined;
  backend.faults.hold('sendChunk')();
  await pane.actions.resumeSend();
  expect(screenOf(pane)).toMatchObject({ name: 'preview', preview: { counts: { create: 2_503 } } });
  expect(new Set(backend.taken).size).toBe(backend.taken.length);
  expect(backend.taken.slice(0, before.length)).toEqual(before);
  expect(backend.imports.size).toBe(1);
  expect(workbook.running).not.toBeNull();
});

test('rows that have changed since cannot follow: the import can be given up, and nothing of it is written', async () => {
  const journey = await cutOff();
  const { backend, workbook } = journey;
  workbook.type(workbook.sheets[0]!, 2, 1, 'Harbour Bakery and Cafe');
  const pane = await reopened(journey);
  await pane.actions.resumeSend();
  expect(screenOf(pane)).toMatchObject({ name: 'trouble', failure: { problem: { code: 'rows-changed-since' } } });
  await pane.actions.retry();
  await pane.actions.showStart();
  await pane.actions.pickUp();
  expect(screenOf(pane)).toMatchObject({ name: 'cut-off' });
  await pane.actions.abandonSend();
  expect(screenOf(pane)).toEqual({ name: 'start' });
  expect([...backend.imports.values()].map(({ state }) => state)).toEqual(['cancelled']);
  expect(workbook.running).toBeNull();
});

test('an import that the system does not know is forgotten', async () => {
  const journey = await reviewed();
  const { backend, fieldsheet, workbook } = journey;
  await fieldsheet.actions.preview();
  backend.imports.clear();
  expect(screenOf(await reopened(journey))).toEqual({ name: 'start' });
  expect(workbook.running).toBeNull();
});

test('a system that cannot be reached when the pane opens leaves the import remembered', async () => {
  const journey = await reviewed();
  const { backend, fieldsheet, workbook } = journey;
  await fieldsheet.actions.preview();
  backend.faults.failNext('session', new BackendError('unreachable', 'offline'));
  const pane = await reopened(journey);
  expect(screenOf(pane)).toEqual({ name: 'start' });
  expect(workbook.running).not.toBeNull();
  await pane.actions.connect();
  expect(screenOf(pane)).toMatchObject({ name: 'preview' });
});

describe('five first', () => {
  test('are written and shown, the others wait for another word', async () => {
    const journey = await reviewed(({ workbook }) => {
      workbook.addSheet(
        'customer',
        ['Company Name'],
        Array.from({ length: 12 }, (_, at) => [`Depot ${at}`]),
      );
    });
    const { fieldsheet, workbook } = journey;
    await fieldsheet.actions.preview();
    await fieldsheet.actions.sendFirst();
    expect(screenOf(fieldsheet)).toMatchObject({ name: 'preview', first: { length: 5 }, preview: { counts: { create: 7 } } });
    const statuses = () => [...workbook.outcomes.values()].map(({ status }) => status);
    expect(statuses().filter((status) => status === 'created')).toHaveLength(5);
    expect(statuses().filter((status) => status === 'would-create')).toHaveLength(7);
    await fieldsheet.actions.send();
    expect(screenOf(fieldsheet)).toMatchObject({ name: 'results', report: { sent: 12, counts: { created: 12 } } });
    expect(statuses()).toEqual(Array.from({ length: 12 }, () => 'created'));
  });

  test('can be all that goes: the results say what is written and what is not, and no preview stays beside the rows', async () => {
    const journey = await reviewed(({ workbook }) => {
      workbook.addSheet(
        'customer',
        ['Company Name'],
        Array.from({ length: 12 }, (_, at) => [`Depot ${at}`]),
      );
    });
    const { fieldsheet, workbook } = journey;
    await fieldsheet.actions.preview();
    await fieldsheet.actions.sendFirst();
    await fieldsheet.actions.leavePreview();
    expect(screenOf(fieldsheet)).toMatchObject({ name: 'results', report: { ending: 'cancelled', sent: 5, notSent: 7 } });
    expect([...workbook.outcomes.values()].map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'created'));
  });
});

describe('failed rows', () => {
  const failure = { code: 'unknown-option', field: 'emailAddress', message: 'Not taken.' };

  test('go alone, once they are repaired', async () => {
    const journey = await reviewed();
    const { backend, fieldsheet, workbook } = journey;
    backend.judge = (_record, entity) => (entity === 'contact' ? { status: 'failed', failure } : { status: 'created' });
    await fieldsheet.actions.preview();
    await fieldsheet.actions.send();
    const { screen } = fieldsheet.getState();
    if (screen.name !== 'results') throw new Error(screen.name);
    expect(screen.report.refused).toHaveLength(1);
    backend.judge = () => ({ status: 'created' });
    workbook.type(workbook.sheets[1]!, 2, CONTACT_HEADERS.indexOf('Email Address'), 'jo@harbour.example');
    await fieldsheet.actions.reviewFailedRows(screen.report.importId);
    expect(screenOf(fieldsheet)).toMatchObject({ name: 'review', review: { rows: { length: 1 } } });
    await fieldsheet.actions.preview();
    await fieldsheet.actions.send();
    expect(screenOf(fieldsheet)).toMatchObject({ name: 'results', report: { sent: 1, counts: { created: 1 } } });
  });

  test('that are in no sheet of this workbook cannot go, and the pane says so', async () => {
    const journey = await reviewed();
    const { backend, fieldsheet, workbook } = journey;
    backend.judge = (_record, entity) => (entity === 'contact' ? { status: 'failed', failure } : { status: 'created' });
    await fieldsheet.actions.preview();
    await fieldsheet.actions.send();
    workbook.deleteRow(workbook.sheets[1]!, 2);
    await fieldsheet.actions.reviewFailedRows([...backend.imports.keys()][0]!);
    expect(screenOf(fieldsheet)).toMatchObject({ name: 'trouble', failure: { problem: { code: 'no-failed-rows-here' } } });
  });
});

test('blank cells clear what is stored, where the person wants that; names, import IDs and faulty cells do not', async () => {
  const journey = await reviewed();
  const { backend, fieldsheet } = journey;
  fieldsheet.actions.decide({
    choice: 'send-rows-without-faulty-cells',
    choices: { existing: 'create-and-update', blanks: 'clear', errors: 'every-row' },
  });
  const sent = new Map<unknown, unknown>();
  backend.judge = ({ values }) => {
    if ('companyName' in values) sent.set(values.companyName, values);
    return { status: 'created' };
  };
  await fieldsheet.actions.preview();
  expect(sent.get('12 Quay St')).toEqual({
    importId: 'C2',
    companyName: '12 Quay St',
    billingCustomer: 'C1',
    emailAddress: null,
    onHold: null,
    streetState: null,
    streetPostcode: null,
  });
  expect(sent.get('Reef Motel')).not.toHaveProperty('emailAddress');
});
