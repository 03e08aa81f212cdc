import type { RowStatus } from '../../contract/imports';
import type { ErrorChoice } from '../../domain/importing/chooseRows';
import type { RecordPart } from '../../domain/fields/recordPart';
import { counted, number, rows } from './numberStrings';
import { PART_STRINGS } from './partStrings';

export const sendStrings = {
  reviewHeading: 'What will be sent',
  goesTo: (company: string) => `To ${company}:`,
  to: (company: string) => `To ${company}`,
  sheetColumn: 'Sheet',
  goingColumn: 'To send',
  leftOutColumn: 'Left out',
  total: 'Total',
  choiceLabel: 'Rows with errors',
  withoutFaultyCells: (count: number) => `${rows(count)} will be sent without the cells that have errors.`,
  withWarnings: (count: number) => `${rows(count)} with warnings will be sent as ${count === 1 ? 'it is' : 'they are'}.`,
  leftOutHeading: (count: number) => `Rows left out (${number(count)})`,
  leftOutHint: 'They stay in the workbook. Repair them and send again: what has arrived is updated, never doubled.',
  nothingToSend: 'No row can be sent yet. Repair the problems first.',
  preview: 'Preview',
  again: 'Only the rows that failed before:',
  sendRows: (count: number) => `Send ${rows(count)}`,
  sendRecords: (count: number) => `Send ${counted(count, 'record', 'records')}`,
  repairFirst: 'Repair first',
  part: (sheetName: string, part: RecordPart) => `${sheetName}: ${PART_STRINGS[part].many}`,
  place: (sheetName: string, row: number) => `${sheetName}, row ${row}`,

  sendingHeading: 'Sending',
  soFar: 'Written so far',
  pace: (perMinute: number, left: string) => `About ${rows(perMinute)} a minute, ${left} left`,
  mayClose: 'You can close this pane, and Excel: your system goes on. Open the pane again to see the results.',
  keepOpen: 'Keep this pane open until all rows are handed over.',
  waiting: 'Waiting, and trying again by itself.',
  stop: 'Stop sending',
  stopping: 'Stopping…',

  interruptedHeading: 'Sending was interrupted',
  arrived: (done: number, total: number) => `${number(done)} of ${rows(total)} had been handed over. Nothing is handed over twice.`,
  cutOffHeading: 'An import was cut off',
  cutOff: 'Sending this workbook’s rows was cut off before your system had them all. Nothing was written.',
  resume: 'Go on sending',
  giveUp: 'Stop here',
  giveUpHint: 'What has been written stays in your system.',
  giveUpCutOff: 'Give it up',

  resultsHeading: 'Import results',
  cancelledHeading: 'Import stopped',
  sent: (count: number) => `${rows(count)} sent`,
  nothingSent: 'No row had been written when you stopped.',
  notSent: (count: number) => `${rows(count)} not sent, because you stopped. They stay in the workbook.`,
  leftOut: (count: number) =>
    `${counted(count, 'row was', 'rows were')} left out, because ${count === 1 ? 'it has' : 'they have'} errors or ${count === 1 ? 'belongs' : 'belong'} to a customer that was left out.`,
  besideRows: 'The result of each row also stands beside it, at the right-hand end of its sheet.',
  showInSheet: (sheetName: string) => `Show results in ${sheetName}`,
  besideRowsGone: (count: number) =>
    `${counted(count, 'row is', 'rows are')} no longer in the workbook, so no result stands beside ${count === 1 ? 'it' : 'them'}.`,
  besideRowsFailed: 'The rows have arrived, but their results could not be written into the sheets.',
  writeAgain: 'Write the results again',
  refusedHeading: (count: number) => `Not taken (${number(count)})`,
  sendAgain: (count: number) => `Send ${number(count)} again…`,
  refusedWithoutReason: 'Your system gave no reason.',
  done: 'Done',
} as const;

export const STATUS_STRINGS: Record<RowStatus, { readonly name: string; readonly hint: string }> = {
  created: { name: 'Created', hint: 'New in your system' },
  updated: { name: 'Updated', hint: 'Were there already and have changed' },
  unchanged: { name: 'Unchanged', hint: 'Were there already, just like this' },
  failed: { name: 'Failed', hint: 'Your system could not take them' },
  skipped: { name: 'Skipped', hint: 'Left out, each for a reason' },
};

export const CHOICE_STRINGS: Record<ErrorChoice, string> = {
  'leave-out-rows-with-errors': 'Leave them out',
  'send-rows-without-faulty-cells': 'Send them without the cells that have errors',
};
