import type { CellValue } from '../../cells/cell';
import { trimmedText } from './cellWords';

/** Words that end the name of a street, after which a suburb may follow without a comma. */
const STREET_ENDS =
  'street|st|road|rd|avenue|ave|av|drive|dr|drv|court|ct|crt|place|pl|lane|ln|crescent|cres|cr|parade|pde|highway|hwy|terrace|tce|close|cl|way|boulevard|blvd|bvd|circuit|cct|grove|gr|esplanade|esp|square|sq|mews|walk|rise|quay|loop|row|freeway|fwy|parkway|pkwy|promenade';
const STREET_THEN_SUBURB = new RegExp(`^(.*\\s(?:${STREET_ENDS})\\.?(?:\\s+(?:north|south|east|west|[nsew]))?)\\s+(\\D+)$`, 'i');
const STREET_ALONE = new RegExp(`\\d.*\\s(?:${STREET_ENDS})\\.?$|^(?:gpo|po|p\\.o\\.)\\s*box\\s+\\S+$`, 'i');
/** What stands before the street line in a line of its own. */
const WITHIN_BUILDING = /^(?:unit|u|suite|ste|shop|level|lvl|floor|flat|apartment|apt|lot|building|bldg|tenancy|bay|office|factory)\b/i;
const STATE_NAMES =
  'australian capital territory|new south wales|northern territory|queensland|south australia|tasmania|victoria|western australia';
const END = new RegExp(
  `^(.*?)[\\s,]+(act|nsw|nt|qld|sa|tas|vic|wa|a\\.c\\.t\\.|n\\.s\\.w\\.|n\\.t\\.|s\\.a\\.|w\\.a\\.|${STATE_NAMES})\\.?(?:[\\s,]+(\\d{4}))?$`,
  'i',
);
const POSTCODE_ALONE = /^(.*?)[\s,]+(\d{4})$/;

/**
 * Line 1, line 2, suburb, state, postcode and country of an address in one cell, as Australia and New Zealand write it. Null when the
 * suburb cannot be told for sure. Every word is kept.
 */
export function divideAddress(cell: CellValue): readonly CellValue[] | null {
  const lines = trimmedText(cell)
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/\s+/g, ' ').replace(/^[\s,;]+|[\s,;]+$/g, ''))
    .filter(Boolean);
  const { rest: withoutCountry, country } = takeCountry(lines.join(', '));
  const { rest, state, postcode } = takeEnd(withoutCountry);
  if (state === '' && postcode === '') return STREET_ALONE.test(rest) ? [rest, '', '', '', '', country] : null;
  const [suburb, ...before] = rest
    .split(/\s*,\s*/)
    .filter(Boolean)
    .reverse();
  if (suburb === undefined) return null;
  const above = before.reverse();
  if (above.length > 0 && !/\d/.test(suburb)) return [...linesOf(above), suburb, state, postcode, country];
  const joined = STREET_THEN_SUBURB.exec(suburb);
  if (!joined) return null;
  const [, street = '', place = ''] = joined;
  return [...linesOf([...above, street]), place, state, postcode, country];
}

function takeCountry(text: string): { rest: string; country: string } {
  const found = /^(.*?)[\s,]+(australia)\.?$/i.exec(text);
  // `South Australia` and `Western Australia` are states.
  return !found || /\b(?:south|western)$/i.test(found[1] ?? '')
    ? { rest: text, country: '' }
    : { rest: found[1] ?? '', country: found[2] ?? '' };
}

function takeEnd(text: string): { rest: string; state: string; postcode: string } {
  const found = END.exec(text);
  if (found) return { rest: trimmed(found[1]), state: found[2] ?? '', postcode: found[3] ?? '' };
  // New Zealand names no state: Auckland 1010.
  const [, place, postcode = ''] = POSTCODE_ALONE.exec(text) ?? [];
  if (place === undefined || /\b(?:box|bag)$/i.test(place)) return { rest: text, state: '', postcode: '' };
  return { rest: trimmed(place), state: '', postcode };
}

function trimmed(text = ''): string {
  return text.replace(/[\s,]+$/, '');
}

/** Line 1 is the street, line 2 what stands before it. */
function linesOf(pieces: readonly string[]): readonly [string, string] {
  const street = pieces.findLastIndex((piece) => /\d/.test(piece) && !WITHIN_BUILDING.test(piece));
  const at = street < 0 ? 0 : street;
  return [pieces[at] ?? '', pieces.filter((_, index) => index !== at).join(', ')];
}
