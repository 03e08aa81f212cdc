import type { Contact } from './contact';
import { contactLine } from './contactLine';
import { html } from './html';
import { publicPage } from './publicPage';

/** What to try, whom to ask and what to say. */
export function supportPage(contact: Contact): string {
  return publicPage(
    'Support',
    html`<p>For help with Fieldsheet, ${contactLine(contact)}</p>
      <h2>What to say</h2>
      <ul>
        <li>What you did, and what the pane or page said, word for word.</li>
        <li>The request id, if there is one in the message: with it the failure is found in the server’s log.</li>
        <li>Where you work: Excel on the web, Windows or Mac, and its version (<b>File</b>, <b>Account</b>).</li>
        <li>Never send a password or a token, and send rows of customers only if you are asked to and may.</li>
      </ul>
      <h2>What to try first</h2>
      <dl>
        <dt><b>The pane is empty or says that it cannot be reached</b></dt>
        <dd>
          Check the connection, then close the pane and open it with <b>Open pane</b>. If a colleague’s pane is empty too, the server or the
          network is the cause.
        </dd>
        <dt><b>The buttons are not on the ribbon</b></dt>
        <dd>
          Your administrator hands the add-in out; a new one can take a day to appear. On the <b>Home</b> tab choose <b>Add-ins</b> and look
          for Fieldsheet there.
        </dd>
        <dt><b>Excel was closed in the middle of an import</b></dt>
        <dd>
          Nothing is lost and nothing arrives twice. Open the workbook and the pane: it says how far the import is, and goes on with it.
        </dd>
        <dt><b>An import was a mistake</b></dt>
        <dd>
          Open <b>History of imports</b>, choose the import, then <b>Undo this import</b>. It shows what it would take back before it does.
        </dd>
      </dl>`,
  );
}
