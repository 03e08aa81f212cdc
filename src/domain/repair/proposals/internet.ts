import { plainText } from '../../cells/text/plainText';
import type { Issue } from '../../validation/issue';
import { literal, type Repair } from '../repair';

const ADDRESSES = /[^\s<>()[\],;:"'@]+@[^\s<>()[\],;:"'@]+\.[^\s<>()[\],;:"'@]+/g;
const MARKS_AROUND = /^[\s<("'[]+|[\s>)"'\],;:.]+$/g;

/** Marks around an address and blanks beside its `@` and dots are certainly slips; what else is changed is to be looked at. */
export function proposeEmails({ value }: Issue): readonly Repair[] {
  const text = plainText(String(value)).replace(MARKS_AROUND, '');
  const addresses = (text.match(ADDRESSES) ?? []).map((address) => address.replace(MARKS_AROUND, ''));
  if (addresses.length > 1) return addresses.map((address) => literal(address, false));
  const joined = text.replace(/\s*([@.])\s*/g, '$1');
  const mended = literal(repairedAddress(joined), false);
  const inText = addresses.map((address) => literal(address, false));
  // A mark sets a name apart from its address; a blank alone may as well stand in the midst of one.
  return [literal(joined, true), ...(/[<>()[\]:;,]/.test(joined) ? [...inText, mended] : [mended, ...inText])];
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
    literal(mended, true),
    literal(mended.replaceAll(',', '.').replace(/\s/g, ''), false),
    ...(inText ? [literal(inText[0].replace(MARKS_AROUND, ''), false)] : []),
  ].filter(({ to }) => !String(to).includes('@'));
}
