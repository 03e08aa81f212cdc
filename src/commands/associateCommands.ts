import type { Actions } from '../application/session/actions';

/**
 * Ties the manifest's ribbon functions to what the pane's buttons do. The runtime is shared, so a command shows the pane and
 * starts the job in it; progress, questions and errors appear there.
 */
export function associateCommands(actions: Actions): void {
  Office.actions.associate(
    'WriteTemplate',
    inPane(() => actions.addTemplate()),
  );
  Office.actions.associate(
    'Validate',
    inPane(() => actions.validate()),
  );
  Office.actions.associate(
    'Send',
    inPane(() => actions.reviewSend()),
  );
}

/** The job is not waited for: Excel would show the button as busy, and stop a command that takes minutes. */
function inPane(start: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    void Office.addin
      .showAsTaskpane()
      .then(() => void start())
      .finally(() => event.completed());
  };
}
