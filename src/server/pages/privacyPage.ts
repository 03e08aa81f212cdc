import type { RetentionDays } from '../retention/retentionDays';
import type { Contact } from './contact';
import { contactLine } from './contactLine';
import { html } from './html';
import { publicPage } from './publicPage';

/** What the software does with data, told to the people whose data it is. Change it together with what it describes. */
export function privacyPage(contact: Contact, retention: RetentionDays): string {
  const operator = contact.organisation ?? 'the organisation that runs this server';
  return publicPage(
    'Privacy',
    html`<p>
        Fieldsheet brings customers, sites, contacts and equipment from a workbook into the customer records of ${operator}, which decides
        what happens to the data. The makers of Fieldsheet get none of it.
      </p>
      <h2>What is read, and where it goes</h2>
      <ul>
        <li>
          In Excel, Fieldsheet reads the sheets that hold your records, and other sheets when you ask it to map them. It checks them on your
          computer.
        </li>
        <li>
          Rows leave the workbook only when you send or preview them. They go to this server, with the names of the workbook and its sheets.
        </li>
        <li>Into the workbook it writes results, marks and settings of its own. It keeps no password and no token there.</li>
        <li>Excel loads Microsoft’s Office library from Microsoft; Microsoft’s own privacy statement applies to Excel and that library.</li>
        <li>There is no advertising, no tracking and no analytics, and nothing is passed on to third parties.</li>
      </ul>
      <h2>What is kept, and for how long</h2>
      <ul>
        <li>Customers, contacts and equipment: until ${operator} deletes them.</li>
        <li>What an import changed, so that it can be undone: ${retention.undo} days after its end.</li>
        <li>What became of each row of an import: ${retention.results} days after its end.</li>
        <li>Who imported what, when and from which workbook: as part of the history of imports.</li>
        <li>Your name, your role, and when you signed in: as long as you have access.</li>
        <li>The server’s logs hold no names, addresses or values.</li>
      </ul>
      <h2>How it is protected</h2>
      <p>
        Data travels encrypted when this server is reached by https. Companies on one server cannot see each other’s data. Backups are made
        by ${operator}.
      </p>
      <h2>Your rights</h2>
      <p>To see, correct, move or delete what is kept about you, or to complain: ${contactLine(contact)}</p>`,
  );
}
