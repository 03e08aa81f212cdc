import type { Actions } from '../../../src/application/session/actions';
import { associateCommands } from '../../../src/commands/associateCommands';

type Command = (event: { completed(): void }) => void;

/** Presses a ribbon button; resolves once Excel is told that its command is done. */
async function press(name: string, showAsTaskpane: () => Promise<void>): Promise<string[]> {
  const log: string[] = [];
  const commands = new Map<string, Command>();
  Object.assign(globalThis, {
    Office: { actions: { associate: (id: string, command: Command) => commands.set(id, command) }, addin: { showAsTaskpane } },
  });
  const job = (said: string) => async () => void log.push(said);
  associateCommands({
    addTemplate: job('template'),
    validate: job('validate'),
    reviewSend: job('send'),
    showAccount: job('account'),
  } as unknown as Actions);
  await new Promise<void>((resolve) => commands.get(name)?.({ completed: resolve }));
  return log;
}

test.each([
  ['WriteTemplate', 'template'],
  ['Validate', 'validate'],
  ['Send', 'send'],
  ['Account', 'account'],
])('the ribbon’s %s starts its job and tells Excel that it is done', async (name, job) => {
  expect(await press(name, () => Promise.resolve())).toEqual([job]);
});

test('a button starts its job and is done even where the pane cannot be shown', async () => {
  expect(await press('Validate', () => Promise.reject(new Error('The pane is blocked.')))).toEqual(['validate']);
});
