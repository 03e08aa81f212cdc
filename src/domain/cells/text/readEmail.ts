import type { CellValue } from '../cell';
import { faulty, understood, type Reading } from '../reading';
import { plainText } from './plainText';

const INVALID = faulty('invalid-email');
const LONGEST_LOCAL_PART = 64;
// Letters of any script are taken (RFC 6531); blanks, quotes, brackets, commas and control characters are not.
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_{|}~.-]+$/u;
const DOMAIN_LABEL = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
const TOP_LEVEL = /^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu;

/** One address of the usual form, without the rarities of RFC 5322 (quoted local parts, comments, address literals). Takes linear time. */
export function readEmail(cell: CellValue): Reading {
  if (typeof cell !== 'string') return INVALID;
  const address = plainText(cell).replace(/^mailto:/i, '');
  const at = address.lastIndexOf('@');
  return isLocalPart(address.slice(0, Math.max(at, 0))) && isDomain(address.slice(at + 1))
    ? understood(address, address === cell)
    : INVALID;
}

function isLocalPart(text: string): boolean {
  return text.length <= LONGEST_LOCAL_PART && LOCAL_PART.test(text) && !text.startsWith('.') && !text.endsWith('.') && !text.includes('..');
}

function isDomain(text: string): boolean {
  const labels = text.split('.');
  return (
    labels.length >= 2 && labels.every((label) => label.length <= 63 && DOMAIN_LABEL.test(label)) && TOP_LEVEL.test(labels.at(-1) ?? '')
  );
}
