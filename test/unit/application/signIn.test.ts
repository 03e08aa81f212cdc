import { BackendError } from '../../../src/application/ports/backendError';
import type { Connection } from '../../../src/application/signIn/connection';
import { fillContacts, fillCustomers, startJourney, type Journey } from '../../helpers/ports/fakePorts';
import { FIRST_COMPANY } from '../../helpers/ports/FakeBackend';
import { sessionOf } from '../../helpers/sessionOf';

const OTHER_COMPANY = { id: '0190f0c0-0000-7000-8000-0000000000b2', name: 'Inland Cooling' };
const HERE = sessionOf(FIRST_COMPANY);
const THERE = sessionOf(OTHER_COMPANY);
const SAM = { ...HERE, user: { ...HERE.user, id: '0190f0c0-0000-7000-8000-0000000000a3', name: 'Sam Okoro' } };

const connection = ({ fieldsheet }: Journey): Connection => fieldsheet.getState().connection;
const screen = ({ fieldsheet }: Journey) => fieldsheet.getState().screen;
const ended = () => new BackendError('unauthenticated', 'The sign-in has ended');

describe('opening the pane', () => {
  test.each([
    ['account', false, 'connected', 'account'],
    ['demo', true, 'connected', 'demo'],
    ['never', true, 'connected', 'demo'],
    ['never', false, 'signed-out', 'never'],
    ['nobody', true, 'signed-out', 'nobody'],
  ] as const)('where the browser remembers %s, and a demo company is there: %s', async (remembered, demo, status, then) => {
    const journey = startJourney();
    Object.assign(journey.signIn, { remembered, offers: { demo, external: null } });
    await journey.fieldsheet.actions.connect();
    expect([connection(journey).status, journey.signIn.remembered]).toEqual([status, then]);
  });

  test('a sign-in that has ended since is to be done again, and says so', async () => {
    const journey = startJourney();
    journey.backend.faults.failNext('session', ended());
    await journey.fieldsheet.actions.connect();
    expect(connection(journey)).toMatchObject({ status: 'signed-out', failure: { code: 'unauthenticated' } });
  });

  test('a system that cannot be reached is no reason to sign in again', async () => {
    const journey = startJourney();
    journey.backend.faults.failNext('session', new BackendError('unreachable', 'No answer'));
    await journey.fieldsheet.actions.connect();
    expect(connection(journey)).toMatchObject({ status: 'failed', failure: { code: 'unreachable' } });
  });
});

describe('signing in', () => {
  test.each(['closed', 'blocked', 'already-open', 'not-allowed', 'no-window', 'refused', 'failed', 'foreign-answer'] as const)(
    'a window that ends with “%s” leaves the person where they were, and says why',
    async (code) => {
      const journey = startJourney();
      journey.signIn.remembered = 'nobody';
      await journey.fieldsheet.actions.connect();
      journey.signIn.failNext(code);
      await journey.fieldsheet.actions.signIn();
      expect(connection(journey)).toMatchObject({ status: 'signed-out', failure: { from: 'sign-in', code } });
      expect(journey.signIn.current).toBeNull();
    },
  );

  test('giving it up says nothing', async () => {
    const journey = startJourney();
    journey.signIn.remembered = 'nobody';
    await journey.fieldsheet.actions.connect();
    journey.signIn.faults.hold('signIn');
    const asking = journey.fieldsheet.actions.signIn();
    await journey.settle();
    expect(connection(journey)).toMatchObject({ status: 'signing-in' });
    journey.fieldsheet.actions.cancelSignIn();
    await asking;
    expect(connection(journey)).toMatchObject({ status: 'signed-out', failure: null });
  });

  test('signing out leads back to signing in, and to nothing of the company', async () => {
    const journey = startJourney();
    fillCustomers(journey.workbook);
    await journey.fieldsheet.actions.connect();
    await journey.fieldsheet.actions.validate();
    await journey.fieldsheet.actions.signOut();
    expect(connection(journey).status).toBe('signed-out');
    journey.signIn.next = THERE;
    await journey.fieldsheet.actions.signIn();
    expect(journey.fieldsheet.getState()).toMatchObject({ check: { status: 'never' }, screen: { name: 'start' }, account: null });
  });
});

/** A journey whose sign-in has ended while the first three chunks were on their way: none is taken. */
async function pausedImport(): Promise<Journey & { readonly sending: Promise<void> }> {
  const journey = startJourney();
  fillCustomers(journey.workbook);
  fillContacts(journey.workbook);
  const { actions } = journey.fieldsheet;
  await actions.connect();
  await actions.reviewSend();
  for (let lane = 0; lane < 3; lane += 1) journey.backend.faults.failNext('sendChunk', ended());
  journey.signIn.lose();
  const sending = actions.preview();
  while (connection(journey).status !== 'lost' || screen(journey).name !== 'sending') await journey.settle();
  await journey.settle();
  return { ...journey, sending };
}

describe('a sign-in that ends in the middle of an import', () => {
  test('waits, however long it takes, and goes on with the same person: no row is lost or doubled', async () => {
    const journey = await pausedImport();
    expect(journey.backend.taken).toEqual([]);
    journey.signIn.failNext('closed');
    await journey.fieldsheet.actions.signIn();
    expect(connection(journey)).toMatchObject({ status: 'lost', failure: { code: 'closed' } });
    journey.signIn.next = HERE;
    await journey.fieldsheet.actions.signIn();
    await journey.sending;
    expect(screen(journey)).toMatchObject({ name: 'preview', preview: { counts: { create: 4 } } });
    expect(journey.signIn.asked).toEqual([FIRST_COMPANY.id, FIRST_COMPANY.id]);
    expect(journey.waits).toEqual([]);
    expect(new Set(journey.backend.taken).size).toBe(journey.backend.taken.length);
    await journey.fieldsheet.actions.send();
    expect(screen(journey)).toMatchObject({ name: 'results', report: { counts: { created: 4 } } });
    expect(journey.backend.imports.size).toBe(1);
  });

  test.each([
    ['another company', THERE],
    ['the same company as somebody else', SAM],
  ])('sends nothing in the name of %s, and goes on once the same person is back', async (_what, session) => {
    const journey = await pausedImport();
    journey.signIn.next = session;
    await journey.fieldsheet.actions.signIn();
    await journey.settle();
    expect(connection(journey)).toMatchObject({ status: 'elsewhere', session: HERE, now: session });
    expect([journey.signIn.current, journey.backend.taken]).toEqual([null, []]);

    journey.signIn.next = HERE;
    await journey.fieldsheet.actions.signIn();
    await journey.sending;
    expect(journey.signIn.ended).toEqual(['discarded']);
    expect(screen(journey)).toMatchObject({ name: 'preview', preview: { counts: { create: 4 } } });
  });

  test('can be left where it is for the other company: the workbook remembers, and picks it up in its own company alone', async () => {
    const journey = await pausedImport();
    journey.signIn.next = THERE;
    await journey.fieldsheet.actions.signIn();
    await journey.fieldsheet.actions.goElsewhere();
    await journey.sending;
    expect(screen(journey)).toMatchObject({ name: 'trouble', failure: { problem: { code: 'import-elsewhere', company: FIRST_COMPANY } } });
    expect(journey.backend.taken).toEqual([]);
    expect(journey.workbook.running).toMatchObject({ company: FIRST_COMPANY });

    const inOther = journey.openPane();
    await inOther.actions.connect();
    expect(inOther.getState()).toMatchObject({ screen: { name: 'start' }, importElsewhere: FIRST_COMPANY });

    journey.signIn.next = HERE;
    await inOther.actions.switchCompany(FIRST_COMPANY);
    expect(inOther.getState()).toMatchObject({ screen: { name: 'cut-off' }, importElsewhere: null });
  });

  test('stops when the person stops, without anybody signed in', async () => {
    const journey = await pausedImport();
    journey.fieldsheet.actions.cancel();
    await journey.sending;
    expect(screen(journey)).toMatchObject({ name: 'start' });
    expect(journey.backend.taken).toEqual([]);
  });
});

describe('a workbook that was used with another company', () => {
  const inOtherCompany = async () => {
    const journey = startJourney();
    fillCustomers(journey.workbook);
    journey.workbook.usedWith = OTHER_COMPANY;
    await journey.fieldsheet.actions.connect();
    await journey.fieldsheet.actions.reviewSend();
    return journey;
  };

  test('sends nothing until the person says which it is for', async () => {
    const journey = await inOtherCompany();
    await journey.fieldsheet.actions.preview();
    expect([screen(journey).name, journey.backend.imports.size]).toEqual(['review', 0]);
    expect(journey.workbook.usedWith).toEqual(OTHER_COMPANY);
    await journey.fieldsheet.actions.adoptWorkbook();
    await journey.fieldsheet.actions.preview();
    expect(screen(journey).name).toBe('preview');
    expect(journey.workbook.usedWith).toEqual(FIRST_COMPANY);
  });

  test('belongs to the first that it is validated for', async () => {
    const journey = startJourney();
    fillCustomers(journey.workbook);
    await journey.fieldsheet.actions.connect();
    await journey.fieldsheet.actions.validate();
    expect(journey.workbook.usedWith).toEqual(FIRST_COMPANY);
  });
});

test('nobody changes who is signed in while something is under way', async () => {
  const journey = startJourney();
  fillCustomers(journey.workbook);
  const { actions } = journey.fieldsheet;
  await actions.connect();
  const letGo = journey.backend.faults.hold('account');
  const validating = actions.validate();
  await journey.settle();
  for (const act of [
    () => actions.signOut(),
    () => actions.switchCompany(OTHER_COMPANY),
    () => actions.tryDemo(),
    () => actions.signIn(),
  ]) {
    await act();
    expect(journey.fieldsheet.getState()).toMatchObject({ notice: { about: 'busy' }, connection: { status: 'connected' } });
  }
  letGo();
  await validating;
  expect(journey.signIn.ended).toEqual([]);
});

test('a viewer who presses Send on the ribbon is told why not', async () => {
  const journey = startJourney();
  fillCustomers(journey.workbook);
  journey.backend.role = 'viewer';
  await journey.fieldsheet.actions.connect();
  await journey.fieldsheet.actions.reviewSend();
  expect(journey.fieldsheet.getState()).toMatchObject({ screen: { name: 'start' }, notice: { about: 'viewer' } });
});
