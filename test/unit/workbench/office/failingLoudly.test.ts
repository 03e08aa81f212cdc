import { failingLoudly } from '../../../../src/workbench/office/failingLoudly';
import { NotInWorkbenchError } from '../../../../src/workbench/office/NotInWorkbenchError';

describe('a part of Office that fails loudly', () => {
  const context = failingLoudly('Office.context', { host: 'Excel', mailbox: undefined }) as unknown as Record<string, unknown>;

  it('throws the full name of a member that it lacks', () => {
    expect(() => context['roamingSettings']).toThrow(new NotInWorkbenchError('Office.context.roamingSettings'));
  });

  it('gives what it has, also when that is undefined', () => {
    expect([context['host'], context['mailbox']]).toEqual(['Excel', undefined]);
  });

  it('can be awaited and written as JSON', async () => {
    await expect(Promise.resolve(context)).resolves.toBe(context);
    expect(JSON.stringify(context)).toBe('{"host":"Excel"}');
  });
});
