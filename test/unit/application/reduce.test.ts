import { reduce } from '../../../src/application/session/reduce';
import { INITIAL_STATE } from '../../../src/application/session/state';
import type { SessionEvent } from '../../../src/application/session/reduce';
import type { FieldsheetState } from '../../../src/application/session/state';

const after = (...events: readonly SessionEvent[]): FieldsheetState => events.reduce(reduce, INITIAL_STATE);
const progress = { step: 'reading', done: 5, total: 10 } as const;

test.each<SessionEvent>([
  { type: 'job-moved', progress },
  { type: 'rows-written', counts: { created: 1, updated: 0, unchanged: 0, failed: 0, skipped: 0 }, at: 0 },
  { type: 'stop-asked' },
  { type: 'highlighted' },
])('a late $type changes nothing once no job is running', (event) => {
  expect(reduce(INITIAL_STATE, event)).toBe(INITIAL_STATE);
});

test('stopping is a matter of sending alone', () => {
  expect(after({ type: 'job-started', job: 'validate' }, { type: 'stop-asked' }).screen).not.toHaveProperty('stopping');
  expect(after({ type: 'job-started', job: 'send' }, { type: 'stop-asked' }).screen).toMatchObject({ name: 'sending', stopping: true });
});

test('progress belongs to the job on the screen', () => {
  expect(after({ type: 'job-started', job: 'validate' }, { type: 'job-moved', progress }).screen).toEqual({
    name: 'working',
    job: 'validate',
    progress,
  });
});

test('a new job takes the notice of the one before away', () => {
  const noticed = after({ type: 'noticed', notice: { about: 'highlight-cleared' } });
  expect(noticed.notice).not.toBeNull();
  expect(reduce(noticed, { type: 'job-started', job: 'review' }).notice).toBeNull();
});

test('edits count even before anything was checked', () => {
  expect(after({ type: 'cells-changed', sheetId: '{1}' }, { type: 'cells-changed', sheetId: '{2}' })).toMatchObject({
    edits: 2,
    check: { status: 'never' },
  });
});
