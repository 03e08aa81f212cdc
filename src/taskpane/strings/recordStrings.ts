import type { PartPreview } from '../../application/map/previewRecords';
import type { RecordPart } from '../../domain/fields/recordPart';
import { counted, listed, rows } from './numberStrings';
import { PART_STRINGS } from './partStrings';

export const recordStrings = {
  heading: 'What the rows become',
  open: 'Show what the rows become',
  back: 'Back to the matches',
  become: (rowCount: number, parts: readonly PartPreview[]) =>
    rowCount === 0
      ? 'No row holds a record yet. Choose fields for more columns.'
      : `${rows(rowCount)} ${rowCount === 1 ? 'becomes' : 'become'} ${listed(parts.map(({ part, count }) => PART_STRINGS[part].counted(count)))}.`,
  amongThem: 'Among them:',
  theseAre: 'These are:',
  nameless: '(without a name)',
  about: (part: RecordPart, belongsTo: string, rowCount: number) =>
    [...(belongsTo === '' ? [] : [`${part === 'sites' ? 'billed to' : 'at'} ${belongsTo}`]), `on ${rows(rowCount)}`].join(', '),
  disagreeTitle: (count: number) => `In ${counted(count, 'cell', 'cells')} a row disagrees with the others about its record.`,
  disagree: 'What most rows say is sent. Validate shows each of these cells.',
} as const;
