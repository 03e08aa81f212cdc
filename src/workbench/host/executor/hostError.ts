/**
 * An error as Excel answers it: `code` is one of `Excel.ErrorCodes`.
 * Codes and messages: Microsoft Learn, "Error handling with the application-specific JavaScript APIs".
 */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.'): HostError =>
  new HostError('InvalidArgument', message);

export const itemNotFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.");

export const itemAlreadyExists = (): HostError =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');

export const accessDenied = (): HostError => new HostError('AccessDenied', "You can't perform the requested operation.");

export const invalidReference = (): HostError =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.');

/** Excel knows this member, the workbench does not: said with its name, so that nothing is silently different from Excel. */
export const notImplemented = (api: string): HostError => new HostError('NotImplemented', `The workbench does not implement ${api}.`);
