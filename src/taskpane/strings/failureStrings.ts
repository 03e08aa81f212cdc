import { DETAILED_SIGN_IN, SIGN_IN_WORDS } from './signInWords';
import { counted, listed } from './numberStrings';
import type { BackendErrorCode } from '../../application/ports/backendError';
import type { WorkbookErrorCode } from '../../application/ports/workbookError';
import type { Failure, JourneyProblem } from '../../application/session/failure';

/** A failure in words: what happened (and where), and what the person can do next. */
export interface FailureWords {
  readonly what: string;
  readonly next: string;
  /** What support needs to find it; null when there is nothing to quote. */
  readonly reference: string | null;
}

export function wordFailure(failure: Failure): FailureWords {
  switch (failure.from) {
    case 'workbook': {
      const { what, next } = WORKBOOK_WORDS[failure.code](failure.sheetName === null ? 'A sheet' : `The sheet ${failure.sheetName}`);
      const needsDetail = failure.code === 'unexpected' || failure.code === 'not-supported';
      return { what, next, reference: needsDetail ? failure.detail : null };
    }
    case 'backend':
      return { ...BACKEND_WORDS[failure.code], reference: failure.requestId === null ? null : `Request ${failure.requestId}` };
    case 'sign-in':
      return { ...SIGN_IN_WORDS[failure.code], reference: DETAILED_SIGN_IN.has(failure.code) ? failure.detail : null };
    case 'journey':
      return { ...wordJourneyProblem(failure.problem), reference: failure.problem.code === 'counts-differ' ? failure.detail : null };
    case 'nowhere-known':
      return {
        what: 'Something in Fieldsheet went wrong.',
        next: 'Try again. If it happens again, send the line below to support.',
        reference: failure.detail,
      };
  }
}

type Words = Pick<FailureWords, 'what' | 'next'>;

const REPORT = 'Try again. If it happens again, send the line below to support.';

const WORKBOOK_WORDS: Record<WorkbookErrorCode, (sheet: string) => Words> = {
  'sheet-protected': (sheet) => ({
    what: `${sheet} is protected, so Fieldsheet cannot write to it.`,
    next: 'Choose Review, then Unprotect Sheet, and try again.',
  }),
  'workbook-protected': () => ({
    what: 'The workbook’s structure is protected, so no sheet can be added or removed.',
    next: 'Choose Review, then Protect Workbook to take the protection off, and try again.',
  }),
  'read-only': () => ({
    what: 'The workbook is open for reading only.',
    next: 'Choose Edit Workbook, or save a copy and open that, and try again.',
  }),
  'cell-being-edited': () => ({
    what: 'A cell is being edited, and Excel waits for that.',
    next: 'Press Enter or Esc in the sheet, and try again.',
  }),
  'sheet-missing': (sheet) => ({
    what: `${sheet} is no longer in the workbook.`,
    next: 'Undo its removal, or add the template again, then validate.',
  }),
  'table-missing': (sheet) => ({
    what: `The table that you matched is no longer in ${sheet.replace(/^The /, 'the ').replace(/^A /, 'a ')}, or has another name.`,
    next: 'Undo that, or go back to the start, choose Map my own sheet and choose your data again.',
  }),
  'no-single-selection': () => ({
    what: 'The selection is not one block of several cells.',
    next: 'Select your data in the sheet, headers included, then choose Current selection again.',
  }),
  'sheet-too-large': (sheet) => ({
    what: `${sheet} holds more cells than Excel can hand over.`,
    next: 'Delete unused rows and columns beyond your data, or divide the sheet into several workbooks.',
  }),
  'too-large-for-excel': () => ({
    what: 'This is more than Excel can take in one piece.',
    next: 'Divide the data into several workbooks, and try again.',
  }),
  'not-supported': () => ({
    what: 'This version of Excel cannot do that.',
    next: 'Update Excel, or use Excel on the web.',
  }),
  unexpected: () => ({ what: 'Excel could not do that.', next: REPORT }),
};

const RETRY_LATER = 'Wait a minute and try again.';

const BACKEND_WORDS: Record<BackendErrorCode, Words> = {
  unreachable: { what: 'Your system cannot be reached.', next: 'Check the internet connection, and try again.' },
  unavailable: { what: 'Your system is not ready at the moment.', next: RETRY_LATER },
  internal: { what: 'Your system failed while it worked on this.', next: RETRY_LATER },
  'too-many-requests': { what: 'More was asked of your system than it answers in so short a time.', next: RETRY_LATER },
  unauthenticated: { what: 'Your sign-in has ended.', next: 'Sign in again, then go on.' },
  forbidden: { what: 'You are not allowed to do this in your system.', next: 'Ask your administrator for permission.' },
  'not-found': { what: 'Your system does not know this import.', next: 'Go back to the start and send again: nothing will be doubled.' },
  'import-not-open': {
    what: 'This import has been closed in the meantime.',
    next: 'Go back to the start and send again: nothing will be doubled.',
  },
  'mapping-changed': {
    what: 'Somebody has changed or deleted this mapping since you saw it.',
    next: 'Look at the saved mappings again, or save yours under a name of its own.',
  },
  'account-changed': {
    what: 'Somebody has changed your company’s lists or fields since you saw them.',
    next: 'Go back to the start and try again.',
  },
  'last-administrator': { what: 'Your company would be left without an administrator.', next: 'Make somebody else one first.' },
  'already-member': { what: 'This person belongs to your company already.', next: 'Change what they may do under People.' },
  'invitation-expired': { what: 'This invitation has expired or was withdrawn.', next: 'Ask for a new one.' },
  'wrong-credentials': { what: 'The e-mail address or the password is wrong.', next: 'Look at both, and try again.' },
  'weak-password': { what: 'This password is too easy to guess.', next: 'Choose a longer one.' },
  'account-exists': { what: 'This e-mail address has an account already.', next: 'Sign in with it.' },
  'link-expired': { what: 'This link works no longer.', next: 'Ask for a new one.' },
  'sign-in-expired': { what: 'The sign-in took too long.', next: 'Go back to the start and connect again.' },
  'name-taken': { what: 'There is a mapping of this name already.', next: 'Choose another name.' },
  'too-many-mappings': { what: 'No more mappings can be saved here.', next: 'Delete some that are no longer needed.' },
  'import-not-sealed': {
    what: 'This import has been finished or cancelled in the meantime.',
    next: 'Your system’s history of imports shows what became of each row. To send again, go back to the start.',
  },
  'preview-unfinished': {
    what: 'Your system is still working out the preview.',
    next: RETRY_LATER,
  },
  'import-not-undoable': {
    what: 'This import is being undone already, or has been.',
    next: 'Go back to the start. Your system’s history of imports shows what became of each row.',
  },
  'import-expired': {
    what: 'This import was left open too long and has expired.',
    next: 'Go back to the start and send again: nothing will be doubled.',
  },
  'results-expired': {
    what: 'This import is so old that your system no longer keeps its rows.',
    next: 'Its counts stay in the history of imports.',
  },
  'too-slow': { what: 'The internet connection was too slow to send this.', next: RETRY_LATER },
  'chunk-in-flight': { what: 'Your system is still writing the rows sent before.', next: RETRY_LATER },
  'chunks-missing': { what: 'Some rows have not reached your system.', next: 'Go on sending: what is missing will be sent.' },
  'different-body': {
    what: 'Other rows were sent under the same number before.',
    next: 'Stop here, then send again: nothing will be doubled.',
  },
  'digest-mismatch': { what: 'Rows were damaged on their way.', next: 'Go on sending.' },
  'body-too-large': { what: 'Some rows hold more text than your system takes at once.', next: 'Shorten very long notes, and try again.' },
  'malformed-request': {
    what: 'Your system did not understand Fieldsheet.',
    next: 'Reload the task pane. If it happens again, tell support.',
  },
  'headers-too-large': {
    what: 'Your system did not understand Fieldsheet.',
    next: 'Reload the task pane. If it happens again, tell support.',
  },
  'method-not-allowed': {
    what: 'Your system did not understand Fieldsheet.',
    next: 'Reload the task pane. If it happens again, tell support.',
  },
  'unsupported-media-type': {
    what: 'Your system did not understand Fieldsheet.',
    next: 'Reload the task pane. If it happens again, tell support.',
  },
  'invalid-body': {
    what: 'Your system did not accept what Fieldsheet sent.',
    next: 'Validate again: the account’s fields may have changed. If it happens again, tell support.',
  },
  unreadable: {
    what: 'Your system’s answer could not be understood.',
    next: 'Reload the task pane, as it may be out of date. If it happens again, tell support.',
  },
};

const MAPPING_FILE_WORDS: Record<Extract<JourneyProblem, { code: 'mapping-file' }>['fault'], Words> = {
  foreign: { what: 'This file holds no mapping.', next: 'Choose a file that was made with Export under Saved mappings.' },
  damaged: { what: 'The mapping in this file is damaged or incomplete.', next: 'Export the mapping again, and choose the new file.' },
  'too-new': {
    what: 'A later version of Fieldsheet wrote this file.',
    next: 'Reload the task pane to get the latest version, and try again.',
  },
  'too-large': { what: 'This file is too large to be a mapping.', next: 'Choose a file that was made with Export under Saved mappings.' },
};

function wordJourneyProblem(problem: JourneyProblem): Words {
  switch (problem.code) {
    case 'no-template':
      return {
        what: 'There is no sheet to work on.',
        next: 'Add the template, map a sheet of your own, or open the workbook that has the sheets Customer, Contacts or Equipment.',
      };
    case 'no-own-sheet':
      return {
        what: 'All sheets of this workbook are the template’s, which needs no matching.',
        next: 'Copy your own list into a new sheet, and try again.',
      };
    case 'no-downloads-here':
      return {
        what: 'Excel on a Mac cannot save files from a task pane.',
        next: 'Open this workbook in Excel on the web. Results of imports are also on your system’s web page.',
      };
    case 'no-failed-rows-here':
      return {
        what: 'The rows of this import that failed are not in this workbook.',
        next: 'Open the workbook that they were sent from, and send them again from there.',
      };
    case 'rows-changed-since':
      return {
        what: 'The rows have changed since they were being sent, so the rest cannot follow.',
        next: 'Give that import up: nothing of it was written. Then send again.',
      };
    case 'import-elsewhere':
      return {
        what: `An import of this workbook to ${problem.company.name} is unfinished.`,
        next: `Go back to the start, signed in to ${problem.company.name}, to go on with it or give it up. Until then nothing of it goes anywhere else.`,
      };
    case 'mapping-outdated':
      return {
        what: `The columns of ${problem.sheetName}, or your system’s fields, have changed since you matched them.`,
        next: 'Go back to the start, choose Map my own sheet and look at the matches: what has changed is shown there.',
      };
    case 'mapping-file':
      return MAPPING_FILE_WORDS[problem.fault];
    case 'hidden-rows':
      return {
        what: `${counted(problem.rows, 'row', 'rows')} of ${problem.sheetName} ${problem.rows === 1 ? 'is' : 'are'} hidden or filtered out, and nobody has said whether they count.`,
        next: 'Show the rows and try again, or go back to the start, choose Map my own sheet and say what becomes of hidden rows.',
      };
    case 'no-rows':
      return { what: 'The sheets have no rows yet.', next: 'Fill in at least one row below the headings, and try again.' };
    case 'columns-missing':
      return {
        what: `The sheet ${problem.sheetName} has no column ${listed(problem.headers)}, which your system requires.`,
        next: 'Add the column with exactly this heading in row 1, and try again.',
      };
    case 'changed-meanwhile':
      return {
        what: 'Cells have changed since you looked at what will be sent. Nothing was sent.',
        next: 'Try again: the sheets are validated anew.',
      };
    case 'counts-differ':
      return {
        what: 'Your system’s count of the rows differs from the results it gave.',
        next: 'The rows are in your system. Look at the import in its history, and tell support.',
      };
  }
}
