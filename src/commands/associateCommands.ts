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
  Office.actions.associate(
    'Account',
    inPane(() => actions.showAccount()),
  );
}

/**
 * The job is not waited for: Excel would show the button as busy, and stop a command that takes minutes. Where the pane cannot be
 * shown the job runs all the same: what it says waits in the pane until that is opened.
 */
function inPane(start: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  const begin = () => void start();
  return (event) => {
    void Office.addin
      .showAsTaskpane()
      .then(begin, begin)
      .finally(() => event.completed());
  };
}
