import { BackendError } from '../../../src/application/ports/backendError';
import { WorkbookError } from '../../../src/application/ports/workbookError';
import type { ImportReport } from '../../../src/application/send/importReport';
import { CONTACT_HEADERS, CUSTOMER_HEADERS, fillContacts, fillCustomers, startJourney, type Journey } from '../../helpers/ports/fakePorts';

async function reviewed(
  fill: (journey: Journey) => void = ({ workbook }) => void [fillCustomers(workbook), fillContacts(workbook)],
): Promise<Journey> {
  const journey = startJourney();
  fill(journey);
  await journey.fieldsheet.actions.connect();
  await journey.fieldsheet.actions.reviewSend();
  return journey;
}

function reportOf({ fieldsheet }: Journey): ImportReport {
  const { screen } = fieldsheet.getState();
  if (screen.name !== 'results') throw new Error(`The screen is ${screen.name}: ${JSON.stringify(screen).slice(0, 500)}`);
  return screen.report;
}

/** Looks at the preview, and sends. */
async function send({ fieldsheet }: Pick<Journey, 'fieldsheet'>): Promise<void> {
  await fieldsheet.actions.preview();
  await fieldsheet.actions.send();
}

/** Enough contacts of one customer for several chunks of one level. */
function manyContacts({ workbook }: Journey): void {
  fillCustomers(workbook);
  workbook.addSheet(
    'contact',
    CONTACT_HEADERS,
    Array.from({ length: 5_500 }, (_, at) => ['Harbour Bakery', `Person ${at}`]),
  );
}

test('rows with errors, and rows that belong to them, are named before anything is sent', async () => {
  const { fieldsheet, backend } = await reviewed();
  expect(fieldsheet.getState().screen).toMatchObject({
    name: 'review',
    review: {
      sheets: [
        {
          sheet: { name: 'Customer' },
          going: 3,
          leftOut: [
            { row: 4, reason: 'has-errors' },
            { row: 5, reason: 'refers-to-left-out' },
          ],
          withWarnings: 1,
        },
        { sheet: { name: 'Contacts' }, going: 1, leftOut: [{ row: 3, reason: 'refers-to-left-out' }], withWarnings: 0 },
      ],
    },
  });
  expect(backend.imports.size).toBe(0);
});

test('a person may send rows with errors without their faulty cells', async () => {
  const journey = await reviewed();
  journey.fieldsheet.actions.decide({ choice: 'send-rows-without-faulty-cells' });
  expect(journey.fieldsheet.getState().screen).toMatchObject({
    review: { sheets: [{ going: 5, withoutFaultyCells: 1, leftOut: [] }, { going: 2 }] },
  });
  await send(journey);
  expect(reportOf(journey).sent).toBe(7);
});

test('the results add up to what was sent, and stand beside the rows', async () => {
  const journey = await reviewed();
  const { backend, fieldsheet, workbook } = journey;
  backend.judge = ({ values }, entity) =>
    entity === 'contact'
      ? { status: 'failed', failure: { code: 'duplicate', field: 'emailAddress', message: 'The address is taken.' } }
      : { status: values.companyName === 'Dune Cafe' ? 'updated' : 'created' };
  await send({ fieldsheet });

  const report = reportOf(journey);
  expect(report).toMatchObject({
    ending: 'completed',
    sent: 4,
    notSent: 0,
    counts: { created: 2, updated: 1, unchanged: 0, failed: 1, skipped: 0 },
  });
  expect(report.refused).toMatchObject([
    { place: { sheet: { name: 'Contacts' }, row: 2 }, field: 'emailAddress', reason: 'The address is taken.' },
  ]);
  expect([...workbook.outcomes.values()].map(({ status }) => status).sort()).toEqual([
    'created',
    'created',
    'failed',
    'left-out',
    'left-out',
    'left-out',
    'updated',
  ]);
});

test('rows that were left out have the reason beside them, whatever the system answers about the others', async () => {
  const { fieldsheet, workbook } = await reviewed();
  await send({ fieldsheet });
  const [customers] = workbook.sheets;
  const outcomeOf = (row: number) => workbook.outcomes.get(customers?.keys[row - 2] ?? '');
  expect(outcomeOf(4)).toMatchObject({ status: 'left-out', reason: expect.stringMatching(/^Email Address: “not an address” is not/) });
  expect(outcomeOf(5)).toMatchObject({ status: 'left-out', reason: 'Belongs to a customer that is left out.' });
});

test('nothing is written before the system holds everything and has previewed it', async () => {
  const journey = await reviewed(manyContacts);
  const { backend, fieldsheet, settle } = journey;
  const letGo = backend.faults.hold('previewImport');
  let previewed = false;
  backend.onWritten = () => expect(previewed).toBe(true);
  const preparing = fieldsheet.actions.preview();
  while (backend.taken.length < 8) await settle();
  await settle();
  expect(fieldsheet.getState().screen).toMatchObject({ name: 'sending', progress: { step: 'previewing' } });
  previewed = true;
  letGo();
  await preparing;
  await fieldsheet.actions.send();
  expect(reportOf(journey).sent).toBe(5_503);
});

test('at most three chunks are in flight, and three where there are enough', async () => {
  const journey = await reviewed(manyContacts);
  await send(journey);
  expect(journey.backend.mostInFlight).toBe(3);
});

test('an import that loses its connection waits, says why, and goes on by itself; no row is handed over twice', async () => {
  const journey = await reviewed(manyContacts);
  const { backend, fieldsheet, waits } = journey;
  backend.onTaken = () => {
    if (backend.taken.length === 3) backend.faults.failNext('sendChunk', new BackendError('unreachable', 'offline'));
  };
  const troubles: unknown[] = [];
  fieldsheet.subscribe(() => troubles.push(fieldsheet.getState().trouble));
  await fieldsheet.actions.preview();
  expect(troubles).toContainEqual(expect.objectContaining({ code: 'unreachable' }));
  expect(fieldsheet.getState()).toMatchObject({ trouble: null, screen: { name: 'preview', preview: { counts: { create: 5_503 } } } });
  expect(waits).toEqual([2_000]);
  expect(new Set(backend.taken).size).toBe(backend.taken.length);
  expect(backend.imports.size).toBe(1);
});

test('waits grow while the system stays away, up to half a minute', async () => {
  const { backend, fieldsheet, waits } = await reviewed();
  for (let at = 0; at < 6; at += 1) backend.faults.failNext('sealImport', new BackendError('unavailable', 'restarting'));
  await fieldsheet.actions.preview();
  expect(fieldsheet.getState().screen.name).toBe('preview');
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test('an import that loses its connection while the system writes is followed again, and not previewed again', async () => {
  const journey = await reviewed(manyContacts);
  const { backend, fieldsheet } = journey;
  await fieldsheet.actions.preview();
  backend.onWritten = () => {
    backend.onWritten = () => undefined;
    backend.faults.failNext('applyImport', new BackendError('unauthenticated', 'the session is over'));
  };
  backend.faults.failNext('previewImport', new BackendError('import-not-sealed', 'It is being written'));
  await fieldsheet.actions.send();
  expect(reportOf(journey)).toMatchObject({ ending: 'completed', counts: { created: 5_503 } });
});

test('what the system refuses for good interrupts the import; giving it up reports that nothing was written', async () => {
  const journey = await reviewed();
  const { backend, fieldsheet } = journey;
  backend.faults.failNext('sealImport', new BackendError('forbidden', 'failed', 'request-7'));
  await fieldsheet.actions.preview();
  expect(fieldsheet.getState().screen).toMatchObject({ name: 'interrupted', failure: { code: 'forbidden' } });
  await fieldsheet.actions.abandonSend();
  expect(reportOf(journey)).toMatchObject({ ending: 'cancelled', sent: 0, notSent: 4, counts: { created: 0 } });
});

test('cancelling while rows are handed over takes the import back: nothing is written, and nothing remembered', async () => {
  const journey = await reviewed(manyContacts);
  const { backend, fieldsheet, workbook, settle } = journey;
  backend.onTaken = () => {
    if (backend.taken.length === 2) backend.faults.hold('sendChunk');
  };
  const preparing = fieldsheet.actions.preview();
  while (backend.inFlight < 3) await settle();
  expect(workbook.running).not.toBeNull();
  fieldsheet.actions.cancel();
  expect(fieldsheet.getState().screen).toMatchObject({ name: 'sending', stopping: true });
  await preparing;
  expect(fieldsheet.getState()).toMatchObject({ screen: { name: 'start' }, notice: { about: 'cancelled', job: 'preview' } });
  expect([...backend.imports.values()].map(({ state }) => state)).toEqual(['cancelled']);
  expect(workbook.running).toBeNull();
});

test('cancelling while the system writes reports what it had written', async () => {
  const journey = await reviewed(manyContacts);
  const { backend, fieldsheet, settle } = journey;
  await fieldsheet.actions.preview();
  let written = 0;
  backend.onWritten = () => {
    written += 1;
    if (written === 2) backend.faults.hold('applyImport');
  };
  const sending = fieldsheet.actions.send();
  while (written < 2) await settle();
  fieldsheet.actions.cancel();
  await sending;
  expect(reportOf(journey)).toMatchObject({ ending: 'cancelled', sent: 3, notSent: 5_500, counts: { created: 3 } });
});

test('cancelling when the system has written everything reports a complete import', async () => {
  const journey = await reviewed();
  const { backend, fieldsheet } = journey;
  const apply = backend.applyImport.bind(backend);
  backend.applyImport = async (importId, throughSeq, onProgress, signal) => {
    await apply(importId, throughSeq, onProgress, signal);
    fieldsheet.actions.cancel();
    signal.throwIfAborted();
    throw new Error('The signal is aborted');
  };
  await send({ fieldsheet });
  expect(reportOf(journey)).toMatchObject({ ending: 'completed', sent: 4, notSent: 0 });
});

test('cancelling while rows get their keys sends nothing', async () => {
  const journey = await reviewed();
  const { fieldsheet, workbook, backend, settle } = journey;
  workbook.faults.hold('assignRowKeys');
  const sending = fieldsheet.actions.preview();
  await settle();
  fieldsheet.actions.cancel();
  await sending;
  expect(fieldsheet.getState()).toMatchObject({ screen: { name: 'start' }, notice: { about: 'cancelled', job: 'preview' } });
  expect(backend.imports.size).toBe(0);
});

test('an edit between the review and the first row stops the import', async () => {
  const journey = await reviewed();
  const { fieldsheet, workbook, backend, settle } = journey;
  const letGo = workbook.faults.hold('assignRowKeys');
  const sending = fieldsheet.actions.preview();
  await settle();
  const [customers] = workbook.sheets;
  if (customers) workbook.type(customers, 2, 1, 'Harbour Bakery and Cafe');
  letGo();
  await sending;
  expect(fieldsheet.getState().screen).toMatchObject({ name: 'trouble', failure: { problem: { code: 'changed-meanwhile' } } });
  expect(backend.imports.size).toBe(0);
});

test('a list that is out of date is validated again before the review', async () => {
  const { fieldsheet, workbook } = await reviewed();
  const [customers] = workbook.sheets;
  if (customers) workbook.type(customers, 4, CUSTOMER_HEADERS.indexOf('Email Address'), 'sam@reef.example');
  await fieldsheet.actions.reviewSend();
  expect(fieldsheet.getState().screen).toMatchObject({ name: 'review', review: { sheets: [{ going: 5, leftOut: [] }, { going: 2 }] } });
});

test('results that cannot be written beside the rows do not hide that the rows have arrived, and can be written again', async () => {
  const journey = await reviewed();
  const { fieldsheet, workbook } = journey;
  await fieldsheet.actions.preview();
  workbook.faults.failNext('writeOutcomes', new WorkbookError('sheet-protected', 'AccessDenied', 'Customer'));
  await fieldsheet.actions.send();
  expect(reportOf(journey)).toMatchObject({ sent: 4, besideRows: { written: false, failure: { code: 'sheet-protected' } } });
  await fieldsheet.actions.writeOutcomesAgain();
  expect(reportOf(journey)).toMatchObject({ sent: 4, besideRows: { written: true, rowsGone: 0 } });
  expect(workbook.outcomes.size).toBe(7);
});

test('a system whose count differs from its results is not believed', async () => {
  const { fieldsheet, backend } = await reviewed();
  const apply = backend.applyImport.bind(backend);
  backend.applyImport = async (...args) => ({
    ...(await apply(...args)),
    counts: { created: 3, updated: 0, unchanged: 0, failed: 0, skipped: 0 },
  });
  await send({ fieldsheet });
  expect(fieldsheet.getState().screen).toMatchObject({ name: 'trouble', failure: { problem: { code: 'counts-differ' } } });
});

test('a refused row is found by its key wherever it is now', async () => {
  const journey = await reviewed();
  const { fieldsheet, workbook, backend } = journey;
  backend.judge = ({ values }) =>
    values.companyName === 'Dune Cafe' ? { status: 'failed', failure: { code: 'internal', message: 'No.' } } : { status: 'created' };
  await send({ fieldsheet });
  const [refused] = reportOf(journey).refused;
  const [customers] = workbook.sheets;
  if (!refused || !customers) throw new Error('One row is refused');

  workbook.deleteRow(customers, 3);
  await fieldsheet.actions.selectRefusedRow(refused);
  expect(workbook.selection).toEqual({ sheetId: customers.id, row: 5, column: 0 });

  workbook.deleteRow(customers, 5);
  await fieldsheet.actions.selectRefusedRow(refused);
  expect(fieldsheet.getState().notice).toEqual({ about: 'row-elsewhere' });
});
