import sample from '../../../src/workbench/samples/flat-list/workbook.json';
import { createBackend } from '../../../src/api/createBackend';
import { createCaller } from '../../../src/api/createCaller';
import { createDemoCredentials } from '../../../src/api/signIn/createDemoCredentials';
import { FakeSignIn } from '../../helpers/ports/FakeSignIn';
import { browserEnvironment } from '../../../src/api/browserEnvironment';
import { createFieldsheet, type Fieldsheet } from '../../../src/application/createFieldsheet';
import { createStepwiseValidator } from '../../../src/application/validate/createStepwiseValidator';
import type { Screen } from '../../../src/application/session/state';
import { act, openWorkbook, rangeAt, type OpenWorkbook } from '../../helpers/openWorkbook';
import { startTestServer, type TestServer } from '../server/support/testServer';

const SHEET = 'Assets by site';
const { headers, rows } = sample.sheets[SHEET];

let server: TestServer;
let book: OpenWorkbook;
let fieldsheet: Fieldsheet;
let made = 0;
const now = () => new Date();
const pause = async () => undefined;

beforeEach(async () => {
  server = await startTestServer();
  book = await openWorkbook({ sheets: { [SHEET]: { headers, rows, text: headers } } });
  const caller = createCaller(server.origin, browserEnvironment);
  fieldsheet = createFieldsheet({
    workbook: book.port,
    backend: createBackend(caller, createDemoCredentials(caller), browserEnvironment),
    signIn: new FakeSignIn(),
    remind: () => undefined,
    preferences: { checksAsYouType: () => false, rememberChecksAsYouType: () => undefined },
    validator: createStepwiseValidator({ now, pause }),
    loadPlaces: async () => null,
    newId: () => `00000000-0000-4000-9000-${String(++made).padStart(12, '0')}`,
    saveFile: () => undefined,
    now,
    wait: browserEnvironment.sleep,
    pause,
  });
  await fieldsheet.actions.connect();
});
afterEach(async () => {
  book.close();
  await server.close();
});

function screen<Name extends Screen['name']>(name: Name): Extract<Screen, { name: Name }> {
  const { screen: current } = fieldsheet.getState();
  if (current.name !== name) throw new Error(`${current.name} instead of ${name}: ${JSON.stringify(current).slice(0, 500)}`);
  return current as Extract<Screen, { name: Name }>;
}

/** From the sheet to the review of what would be sent. */
async function review(): Promise<void> {
  const { actions } = fieldsheet;
  await actions.mapOwnSheet();
  expect(screen('choose-sheet').choice.kind).toBe('list');
  actions.showMatches();
  actions.setConstant('customers/custom.Risk Rating', 'Low');
  actions.setConstant('sites/custom.Risk Rating', 'Low');
  await actions.validateMatches();
  await actions.reviewSend();
}

async function send() {
  await review();
  await fieldsheet.actions.preview();
  await fieldsheet.actions.send();
  return screen('results').report;
}

test('a list of assets becomes customers, sites, contacts and equipment in the system, and tells each row what became of it', async () => {
  const { actions } = fieldsheet;
  await actions.mapOwnSheet();
  actions.showMatches();
  await actions.showRecords();
  expect(screen('records').preview).toMatchObject({
    rowCount: 12,
    parts: [
      { part: 'customers', count: 3 },
      { part: 'sites', count: 4 },
      { part: 'contacts', count: 5 },
      { part: 'equipment', count: 12 },
    ],
    disagreements: 1,
  });

  const report = await send();
  expect(report).toMatchObject({ counts: { created: 24, failed: 0, skipped: 0 }, refused: [] });
  const after = headers.length;
  const columns = `${String.fromCharCode(65 + after)}2:${String.fromCharCode(66 + after)}6`;
  expect(await book.values(`${SHEET}!${columns}`)).toEqual([
    ['Created', 'Customer created. Site created. Contact created. Equipment created.'],
    ['Created', 'Customer created. Site created. Contact created. Equipment created.'],
    ['Created', 'Customer created. Site created. Contact created. Equipment created.'],
    ['Created', 'Customer created. Site created. Contact created. Equipment created.'],
    ['Created', 'Customer created. Site created. Contact created. Equipment created.'],
  ]);
  expect(await book.values(`${SHEET}!A1:N13`)).toEqual([headers, ...rows]);

  const user = await server.demoUser();
  const { items } = (await user.get('/customers?search=Wickham%20Towers')).body as { items: { id: string }[] };
  const detail = (await user.get(`/customers/${items[0]!.id}`)).body as Record<string, unknown>;
  expect(JSON.stringify(detail)).toContain('Fortitude Valley');
  expect(JSON.stringify(detail)).toContain('Okafor');
  expect(JSON.stringify(detail)).toContain('PMP1');
});

test('a sorted list sent again changes nothing in the system', async () => {
  await send();
  const sorted = (await book.values(`${SHEET}!A2:Q13`)).toReversed();
  await act((context) => {
    rangeAt(context, `${SHEET}!A2:Q13`).values = sorted;
  });
  await fieldsheet.actions.showStart();
  const report = await send();
  expect(report.counts).toEqual({ created: 0, updated: 0, unchanged: 24, failed: 0, skipped: 0 });
});

test('undone, the system is as it was, and each row says so', async () => {
  await send();
  const report = screen('results').report;
  await fieldsheet.actions.openUndo({ importId: report.importId, writtenRows: 24, undoId: null });
  await fieldsheet.actions.undo();
  expect(screen('undone').report).toMatchObject({ counts: { removed: 24, kept: 0 }, besideRows: { written: true, rowsGone: 0 } });
  expect((await book.values(`${SHEET}!O2:P2`))[0]).toEqual(['Undone', 'Customer undone. Site undone. Contact undone. Equipment undone.']);
});

test('a customer that cannot go keeps its rows’ records back, and the rows say why', async () => {
  await act((context) => {
    rangeAt(context, `${SHEET}!B12:B13`).values = [['office at tinley'], ['office at tinley']];
  });
  await review();
  const { review: shown } = screen('review');
  expect(shown.sheets.map(({ part, going, leftOut }) => [part, going, leftOut.length])).toEqual([
    ['customers', 2, 1],
    ['sites', 4, 0],
    ['contacts', 4, 1],
    ['equipment', 10, 2],
  ]);
  await fieldsheet.actions.preview();
  await fieldsheet.actions.send();
  const [[result, detail]] = (await book.values(`${SHEET}!O12:P12`)) as [[string, string]];
  expect(result).toBe('Left out');
  expect(detail).toContain('Customer left out: Email Address:');
  expect(detail).toContain('Equipment left out: Belongs to a customer that is left out.');
});
