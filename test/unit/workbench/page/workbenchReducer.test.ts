import { initialState, workbenchReducer, type WorkbenchEvent } from '../../../../src/workbench/page/session/workbenchState';

const after = (...events: WorkbenchEvent[]) => events.reduce(workbenchReducer, initialState('Book1.xlsx', 'light'));

describe("the page's state", () => {
  it('forgets disabled buttons and edits when another document is opened, and asks for the pane again', () => {
    const state = after(
      { kind: 'ribbonUpdated', controls: [{ id: 'Send', enabled: false }] },
      { kind: 'paneConnected' },
      { kind: 'edited' },
      { kind: 'opened', name: 'Other.xlsx' },
    );
    expect(state).toMatchObject({ document: { name: 'Other.xlsx', edited: false, serial: 1 }, pane: { connection: 'loading' } });
    expect(state.disabledControls).toEqual(new Set());
  });

  it('enables a button that was disabled and leaves the others', () => {
    const state = after(
      {
        kind: 'ribbonUpdated',
        controls: [
          { id: 'Send', enabled: false },
          { id: 'Validate', enabled: false },
        ],
      },
      { kind: 'ribbonUpdated', controls: [{ id: 'Send', enabled: true }] },
    );
    expect(state.disabledControls).toEqual(new Set(['Validate']));
  });

  it('does not call a pane silent that has connected', () => {
    expect(after({ kind: 'paneConnected' }, { kind: 'paneSilent' }).pane.connection).toBe('connected');
  });

  it.each([
    [10, 240],
    [5000, 640],
    [400, 400],
  ])('keeps the pane within its bounds when it is drawn to %i', (width, kept) => {
    expect(after({ kind: 'paneWidth', width }).pane.width).toBe(kept);
  });

  it('clears the last notice when a job begins, and keeps it when the job ends without one', () => {
    const failed: WorkbenchEvent = { kind: 'finished', notice: { intent: 'error', text: 'not opened', details: [] } };
    expect(after(failed, { kind: 'began', doing: 'Saving' }).notice).toBeUndefined();
    expect(after(failed, { kind: 'finished' }).notice?.text).toBe('not opened');
  });
});
