import type { SettingsPage } from '../shell/route';

export const settingsStrings = {
  pages: {
    people: 'People',
    lists: 'Lists',
    fields: 'Custom fields',
    mappings: 'Saved mappings',
    changes: 'Record of changes',
    tokens: 'Access tokens',
  } satisfies Record<SettingsPage, string>,
  leads: {
    people: 'Who works with the records of this company, and what each of them may do.',
    lists: 'The values that cells of the template may hold. Records keep a value that is taken out of its list.',
    fields: 'Fields of your own, as columns behind those of the template.',
    mappings: 'How the columns of people’s own sheets become fields. Mappings are made in the add-in.',
    changes: 'Who changed what in this company, the newest first. Nothing can be taken out of it.',
    tokens: 'For scripts that read or import in your name. A token can do no more than you, and ends when you leave the company.',
  } satisfies Record<SettingsPage, string>,
} as const;
