import type { JobName } from '../../application/session/state';

export const troubleStrings = {
  headings: {
    map: 'The sheet was not matched',
    template: 'The template was not added',
    'take-back': 'The template was not removed',
    validate: 'The sheets were not validated',
    propose: 'The repairs could not be worked out',
    repair: 'Nothing was repaired',
    'take-repairs-back': 'The repairs were not taken back',
    'hand-over': 'The rows were not handed over',
    'bring-back': 'The repaired rows could not be compared',
    'hide-rows': 'No row was hidden',
    'show-rows': 'The rows are still hidden',
    review: 'Sending could not start',
    preview: 'Nothing was sent',
    send: 'The import did not finish',
    'plan-undo': 'What undoing would do is not known',
    undo: 'The undo is not finished',
    history: 'The history could not be shown',
    mappings: 'The saved mappings could not be shown',
    'write-out': 'The template sheets were not written',
  } satisfies Record<JobName, string>,
  retry: 'Try again',
} as const;
