import type { Permission, Role } from '../../domain/people/role';

export const shellStrings = {
  settings: 'Settings',
  settingsPages: 'Pages of the settings',
  onlyAdministrators: 'Only an administrator of the company sees this page. Ask one of them.',
  cancel: 'Cancel',
  remove: 'Remove',
  copy: 'Copy',
  copied: 'Copied.',
  copyYourself: 'The browser does not allow it. Select the text, and copy it yourself.',
  done: 'Done',
  save: 'Save',
  discard: 'Discard',
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  removeNamed: (name: string) => `Remove ${name}`,
  editNamed: (name: string) => `Edit ${name}`,
  actions: 'Actions',
  roles: { administrator: 'Administrator', importer: 'Importer', viewer: 'Viewer' } satisfies Record<Role, string>,
  roleHints: {
    administrator: 'Keeps people, lists and fields, and does what importers do',
    importer: 'Imports records, and takes imports back',
    viewer: 'Looks at records and imports',
  } satisfies Record<Role, string>,
  permissions: {
    read: 'Read records and imports',
    import: 'Import, and undo imports',
    administer: 'Change people, lists and fields',
  } satisfies Record<Permission, string>,
  records: (count: number) => (count === 1 ? '1 record' : `${count.toLocaleString('en-AU')} records`),
} as const;
