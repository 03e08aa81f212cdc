/** The add-in used a part of Office that the workbench does not have. */
export class NotInWorkbenchError extends Error {
  override readonly name = 'NotInWorkbenchError';

  constructor(
    /** The full name of what was used, e.g. `Office.context.mailbox`. */
    readonly api: string,
  ) {
    super(`${api} is not implemented in the workbench.`);
  }
}
