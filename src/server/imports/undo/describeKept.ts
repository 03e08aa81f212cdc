import type { KeptReason, RowUndo } from '../../../contract/undo';
import type { Field } from '../../../domain/fields/field';
import type { Kept } from './recordUndo';

const listFormat = new Intl.ListFormat('en-AU');

/** Why a row is kept, for people. @param editor whose later import wrote the record last, where one did */
export function describeKept(
  kept: readonly [Kept, ...Kept[]],
  fields: readonly Field[],
  editor: string | undefined,
): NonNullable<RowUndo['kept']> {
  const headerOf = new Map(fields.map(({ key, header }) => [key, header]));
  const sentences = kept.map(({ code, fields: keys }) => {
    const headers = listFormat.format(keys.map((key) => headerOf.get(key) ?? key));
    return SENTENCES[code](headers || 'The record', keys.length > 1, editor);
  });
  return { code: kept[0].code, fields: [...new Set(kept.flatMap(({ fields: keys }) => keys))], message: sentences.join(' ') };
}

const SENTENCES: Record<KeptReason, (what: string, isPlural: boolean, editor: string | undefined) => string> = {
  'edited-since': (what, isPlural, editor) =>
    `${what} ${isPlural ? 'were' : 'was'} edited since${editor === undefined ? '' : ` by an import of ${editor}`}.`,
  'deleted-since': () => 'The record was deleted since.',
  'referred-to': () => 'Other records refer to it.',
  'taken-since': (what) => `${what}: another record has by now what this one had before.`,
  'payer-changed': (what) => `${what}: the one before is gone, or is billed to this customer by now.`,
  'not-recorded': () => 'It was imported before imports could be undone.',
};
