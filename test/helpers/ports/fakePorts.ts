import { createPlacesLoader } from '../../../src/api/createPlacesLoader';
import { PLACE_LISTS } from '../../../src/domain/places/placeLists';
import type { BackendPort } from '../../../src/application/ports/backendPort';
import type { Ports } from '../../../src/application/ports/ports';
import type { SignInPort } from '../../../src/application/ports/signInPort';
import type { WorkbookPort } from '../../../src/application/ports/workbookPort';
import { createStepwiseValidator } from '../../../src/application/validate/createStepwiseValidator';
import { createFieldsheet, type Fieldsheet } from '../../../src/application/createFieldsheet';
import { FakeBackend } from './FakeBackend';
import { FakePreferences } from './FakePreferences';
import { FakeSignIn } from './FakeSignIn';
import { FakeWorkbook } from './FakeWorkbook';

export const CUSTOMER_HEADERS = [
  'Import ID',
  'Company Name',
  'Billing Customer',
  'Email Address',
  'On Hold',
  'Street State',
  'Street Postcode',
];
export const CONTACT_HEADERS = ['Customer Import ID or Name', 'First Name', 'Email Address'];

export interface Journey {
  readonly workbook: FakeWorkbook;
  readonly backend: FakeBackend;
  readonly signIn: FakeSignIn;
  /** What the pane does now and then, done now. */
  remind(): Promise<void>;
  readonly fieldsheet: Fieldsheet;
  /** How long each wait for the system was to be, in milliseconds; none takes any time here. */
  readonly waits: readonly number[];
  /** Another pane over the same workbook and system. */
  openPane(): Fieldsheet;
  /** Files handed to the person. */
  readonly saved: { readonly name: string; readonly content: Blob }[];
  /** Waits for another turn of the event loop, so that calls on their way arrive where they are held. */
  settle(): Promise<void>;
}

/** The real application over a workbook and a system in memory. Time moves 10 ms whenever it is asked for. */
export function startJourney(placeLists = PLACE_LISTS): Journey {
  const workbook = new FakeWorkbook();
  const backend = new FakeBackend();
  const signIn = new FakeSignIn(backend);
  const reminders: (() => Promise<void>)[] = [];
  const saved: Journey['saved'] = [];
  const waits: number[] = [];
  const world = {
    workbook,
    backend,
    signIn,
    onRemind: (work: () => Promise<void>) => reminders.push(work),
    placeLists,
    saveFile: (file: Journey['saved'][number]) => saved.push(file),
    onWait: (milliseconds: number) => waits.push(milliseconds),
  };
  const openPane = () => fieldsheetOver(world);
  const remind = async () => void (await Promise.all(reminders.map((work) => work())));
  return { workbook, backend, signIn, remind, fieldsheet: openPane(), openPane, saved, waits, settle };
}

interface World {
  readonly workbook: WorkbookPort;
  readonly backend: BackendPort;
  readonly signIn?: SignInPort;
  readonly onRemind?: Ports['remind'];
  readonly placeLists?: typeof PLACE_LISTS;
  readonly saveFile?: Ports['saveFile'];
  /** Told how long each wait was to be; none takes any time here. */
  readonly onWait?: (milliseconds: number) => void;
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The real application over any workbook and system. */
export function fieldsheetOver({
  workbook,
  backend,
  signIn = new FakeSignIn(),
  onRemind = () => undefined,
  placeLists = PLACE_LISTS,
  saveFile = () => undefined,
  onWait = () => undefined,
}: World): Fieldsheet {
  let ids = 0;
  let time = 0;
  const now = () => new Date((time += 10));
  return createFieldsheet({
    workbook,
    backend,
    signIn,
    remind: onRemind,
    preferences: new FakePreferences(),
    validator: createStepwiseValidator({ now, pause: settle }),
    loadPlaces: createPlacesLoader(placeLists),
    newId: () => `00000000-0000-4000-9000-${String((ids += 1)).padStart(12, '0')}`,
    saveFile,
    now,
    wait: async (milliseconds, signal) => {
      onWait(milliseconds);
      await settle();
      signal.throwIfAborted();
    },
    pause: settle,
  });
}

/** Two good customers, one of them a site of the other; one with a bad e-mail address and a site of its own; one with a warning. */
export function fillCustomers(workbook: FakeWorkbook) {
  return workbook.addSheet('customer', CUSTOMER_HEADERS, [
    ['C1', 'Harbour Bakery', undefined, 'jo@harbour.example', ' Yes '],
    ['C2', '12 Quay St', 'C1'],
    ['C3', 'Reef Motel', undefined, 'not an address'],
    ['C4', '9 Reef Rd', 'Reef Motel'],
    ['C5', 'Dune Cafe', undefined, undefined, undefined, 'NSW', '4000'],
  ]);
}

export function fillContacts(workbook: FakeWorkbook) {
  return workbook.addSheet('contact', CONTACT_HEADERS, [
    ['Harbour Bakery', 'Jo'],
    ['Reef Motel', 'Sam'],
  ]);
}
