import type { CellValue } from '../cell';
import { faulty, understood, type Reading } from '../reading';
import { plainText } from './plainText';

const INVALID = faulty('invalid-website');
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;
const WEB_SCHEME = /^https?:\/\//i;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*\.?(?::\d{1,5})?$/u;
const LONGEST_HOST = 253;

/** A web address with or without `https://`; no other scheme, since `javascript:` must never become a link. */
export function readWebsite(cell: CellValue): Reading {
  if (typeof cell !== 'string') return INVALID;
  const address = plainText(cell);
  if (/\s/.test(address) || (SCHEME.test(address) && !WEB_SCHEME.test(address))) return INVALID;
  const host = address.replace(WEB_SCHEME, '').split(/[/?#]/, 1)[0] ?? '';
  return host.length <= LONGEST_HOST && HOST.test(host) ? understood(address, address === cell) : INVALID;
}
