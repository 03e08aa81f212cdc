import type { WorkbookParts } from './unpackWorkbook';

/** Kinds of content that the workbench neither shows nor saves, by the parts that a file keeps them in. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^xl\/vbaProject\.bin$/, 'Macros are left out.'],
  [/^xl\/charts\//, 'Charts are left out.'],
  [/^xl\/media\//, 'Pictures are left out.'],
  [/^xl\/pivotTables\//, 'Pivot tables are left out; the values they show are kept.'],
  [/^xl\/threadedComments\//, 'Conversations in comments are shown as plain notes.'],
  [/^xl\/externalLinks\//, 'Links to other workbooks are left out; the values they last gave are kept.'],
  [/^xl\/slicers\//, 'Slicers are left out.'],
  [/^xl\/connections\.xml$/, 'Data connections are left out.'],
];

/** A sentence for each kind of content that is in the file and will not be carried. */
export function lostParts(parts: WorkbookParts): string[] {
  const paths = Object.keys(parts);
  return kinds.filter(([path]) => paths.some((name) => path.test(name))).map(([, sentence]) => sentence);
}
