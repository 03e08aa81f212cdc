import type { Contact } from './contact';
import { html, type Html } from './html';

/** Whom to write to, as a sentence; where the operator has not said, the way that is left. */
export function contactLine({ organisation, email }: Contact): Html {
  if (email === undefined) return html`ask the person who gave you Fieldsheet. This server’s operator has not published an address.`;
  const link = html`<a href="mailto:${email}">${email}</a>`;
  return organisation === undefined ? html`write to ${link}.` : html`write to ${organisation} at ${link}.`;
}
