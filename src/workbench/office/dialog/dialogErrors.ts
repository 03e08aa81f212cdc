/** Codes and meanings: https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
export const DIALOG_ERRORS = {
  12002: 'The page of the dialog does not exist or cannot be loaded, or its address has no valid syntax.',
  12003: 'The dialog was going to an address over HTTP; HTTPS is required.',
  12004: 'The domain of the address given to displayDialogAsync is not trusted. It must be the domain of the add-in’s page.',
  12005: 'The address given to displayDialogAsync uses HTTP. HTTPS is required.',
  12006: 'The dialog was closed, usually because the person chose its Close button.',
  12007: 'A dialog is already open from this pane.',
  12009: 'The person chose to ignore the dialog.',
  12011: 'The browser is set to block pop-up windows.',
} as const;
export type DialogErrorCode = keyof typeof DIALOG_ERRORS;

export function isDialogErrorCode(code: number): code is DialogErrorCode {
  return code in DIALOG_ERRORS;
}
