import type { JobName } from '../../application/session/state';

export const troubleStrings = {
  headings: {
    map: 'The sheet was not matched',
    template: 'The template was not added',
    'take-back': 'The template was not removed',
    validate: 'The sheets were not validated',
    review: 'Sending could not start',
    send: 'The import did not finish',
  } satisfies Record<JobName, string>,
  retry: 'Try again',
} as const;
