/** Every word that the workbench's page shows. */
export const strings = {
  product: 'Fieldsheet workbench',
  honesty: 'This is the Fieldsheet workbench, not Excel: a page with a spreadsheet of its own, to try the add-in in.',
  edited: 'edited',
  grid: { list: 'Values for this cell', emptyList: 'The list has no values yet.' },
  landmarks: { ribbon: 'Ribbon', grid: 'Workbook', pane: 'Task pane', status: 'Workbench' },
  file: {
    menu: 'File',
    newBlank: 'New blank workbook',
    samples: 'Open a sample',
    open: 'Open an .xlsx file …',
    save: 'Save as .xlsx',
    newName: 'Book1.xlsx',
    opening: (name: string) => `Opening ${name} …`,
    saving: (name: string) => `Saving ${name} …`,
  },
  discard: {
    title: 'Leave this workbook without saving it?',
    body: (name: string) => `Changes in ${name} since it was opened or last saved will be lost.`,
    leave: 'Leave without saving',
    stay: 'Stay',
  },
  openWindow: {
    title: (addIn: string) => `${addIn} wants to open a new window`,
    body: 'Excel on the web asks this, too, when an add-in does not say that it need not.',
    allow: 'Allow',
    ignore: 'Ignore',
  },
  notices: {
    saved: (name: string) => `${name} was saved to your downloads.`,
    openedWithLosses: (name: string) => `${name} was opened, but the workbench could not show all of it:`,
    savedWithLosses: (name: string) => `${name} was saved to your downloads, but an .xlsx file could not hold all of it:`,
    couldNotOpen: (name: string) => `${name} was not opened.`,
    couldNotSave: (name: string) => `${name} was not saved.`,
    commandFailed: (label: string) => `“${label}” did not finish.`,
    dismiss: 'Dismiss',
  },
  pane: {
    loading: 'Loading the add-in …',
    close: 'Close the task pane',
    resize: 'Width of the task pane',
    notConnected: 'The add-in has not answered. Is it built? Run “npm run build”, then reload this page.',
  },
  theme: { menu: 'Theme', light: 'Light', dark: 'Dark', highContrast: 'High contrast' },
  start: {
    failed: 'The workbench could not start.',
    noManifest: (status: number) =>
      `The add-in's manifest could not be read (status ${status}). Build the add-in with “npm run build” and reload this page.`,
  },
} as const;
