import { plainText } from '../../cells/text/plainText';
import type { Issue } from '../../validation/issue';
import { literal, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';

const ADDRESSES = /[^\s<>()[\],;:"'@]+@[^\s<>()[\],;:"'@]+\.[^\s<>()[\],;:"'@]+/g;
const MARKS_AROUND = /^[\s<("'[]+|[\s>)"'\],;:.]+$/g;

/** Marks around an address and blanks beside its `@` and dots are certainly slips; what else is changed is to be looked at. */
export function proposeEmails(issue: Issue, context: RepairContext): readonly Repair[] {
  const text = plainText(String(issue.value)).replace(MARKS_AROUND, '');
  const addresses = (text.match(ADDRESSES) ?? []).map((address) => address.replace(MARKS_AROUND, ''));
  if (addresses.length > 1) return [...new Set(addresses)].map((address, _, all) => keepOne(address, all, issue, context));
  const joined = text.replace(/\s*([@.])\s*/g, '$1');
  const mended = literal(repairedAddress(joined), 'likely');
  const inText = addresses.map((address) => literal(address, 'likely'));
  // A mark sets a name apart from its address; a blank alone may as well stand in the midst of one.
  return [literal(joined, 'safe'), ...(/[<>()[\]:;,]/.test(joined) ? [...inText, mended] : [mended, ...inText])];
}

/** The other addresses go into the notes, so that none is lost; where there are none to go into, one has to be decided on. */
function keepOne(address: string, all: readonly string[], { sheetName, row }: Issue, context: RepairContext): Repair {
  const others = all.filter((other) => other !== address);
  if (others.length === 0) return literal(address, 'likely');
  const notes = context.cellsOf(sheetName, row).find(({ field }) => field.key === 'notes');
  const text = `${others.length === 1 ? 'Other e-mail address' : 'Other e-mail addresses'}: ${others.join(', ')}`;
  const to = notes && notes.value !== '' ? `${notes.value}\n${text}` : text;
  if (!notes || to.length > notes.field.maxLength) return literal(address, 'unsure');
  const { column, field, value } = notes;
  return { ...literal(address, 'likely'), besides: [{ row, column, field, from: value, to }] };
}

function repairedAddress(text: string): string {
  const withAt = text.includes('@') ? text : text.replace(/\s*[([]\s*at\s*[)\]]\s*|\s+at\s+/i, '@');
  const [local = '', ...domain] = withAt.split(/@+/);
  return domain.length === 1 ? `${local}@${domain.join('').replaceAll(',', '.')}`.replace(/\s/g, '').replace(/\.{2,}/g, '.') : text;
}

const BROKEN_SCHEME = /^h?t{1,3}p(s?)\s*[:;]?\s*[/\\]+\s*|^http(s?)\s*[:;]\s*/i;

/** Blanks beside dots, back slashes and half a `http://` are certainly slips. */
export function proposeWebsites({ value }: Issue): readonly Repair[] {
  const text = plainText(String(value)).replace(MARKS_AROUND, '');
  const mended = text
    .replace(BROKEN_SCHEME, (_, secure: string = '', secureToo: string = '') => `http${(secure || secureToo).toLowerCase()}://`)
    .replaceAll('\\', '/')
    .replace(/\s*([./])\s*/g, '$1');
  const inText = mended.includes('@') ? null : /(?:https?:\/\/|www\.)\S+/i.exec(mended);
  return [
    literal(mended, 'safe'),
    literal(mended.replaceAll(',', '.').replace(/\s/g, ''), 'likely'),
    ...(inText ? [literal(inText[0].replace(MARKS_AROUND, ''), 'likely')] : []),
  ].filter(({ to }) => !String(to).includes('@'));
}
