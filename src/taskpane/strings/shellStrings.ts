import type { JobName, JobStep } from '../../application/session/state';
import { number } from './numberStrings';

export const shellStrings = {
  back: 'Back to start',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  more: (count: number, left: number) => `Show ${number(count)} more of ${number(left)}`,
  progress: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  progressSpoken: (step: string, percent: number) => `${step} ${percent} %`,
} as const;

export const JOB_HEADINGS: Record<JobName, string> = {
  map: 'Looking at your sheet',
  template: 'Adding the template',
  'take-back': 'Removing the template',
  validate: 'Validating',
  propose: 'Working out repairs',
  repair: 'Repairing',
  'take-repairs-back': 'Taking the repairs back',
  'hide-rows': 'Hiding the rows without problems',
  'show-rows': 'Showing all rows',
  review: 'Getting ready to send',
  send: 'Sending',
  'plan-undo': 'Getting ready to undo',
  undo: 'Undoing',
  history: 'Looking at the history',
  mappings: 'Looking at the saved mappings',
};

export const STEP_STRINGS: Record<JobStep, string> = {
  'loading-account': 'Asking your system for its lists and customers…',
  'writing-template': 'Writing the template…',
  'removing-template': 'Removing the template…',
  reading: 'Reading the sheets…',
  'comparing-values': 'Comparing the values with your system’s lists…',
  checking: 'Checking the cells…',
  proposing: 'Working out repairs…',
  'writing-repairs': 'Writing the cells…',
  highlighting: 'Marking the cells…',
  'hiding-rows': 'Hiding the rows without problems…',
  'showing-rows': 'Showing the rows that were hidden…',
  'assigning-keys': 'Preparing the rows…',
  uploading: 'Handing the rows to your system…',
  previewing: 'Working out what will change…',
  sending: 'Your system is writing the rows…',
  finishing: 'Asking your system what became of each row…',
  'writing-outcomes': 'Writing the results beside the rows…',
  cancelling: 'Stopping, and asking your system what has arrived…',
  'planning-undo': 'Asking your system what undoing would do…',
  undoing: 'Undoing…',
  'loading-history': 'Asking your system for its imports…',
  'loading-mappings': 'Asking your system for its mappings…',
};
