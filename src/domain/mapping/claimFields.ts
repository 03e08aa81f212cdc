import type { EntityName } from '../fields/entity';
import type { Field } from '../fields/field';
import { chooseAddresses } from './chooseAddresses';
import type { Claim } from './columnMatch';
import { combinedFields } from './combinedFields';
import { joinAddresses } from './joinAddresses';
import { type HeaderReading, readHeader } from './readHeader';
import { type AddressColumn, readAddress } from './readAddress';
import { recordNouns } from './recordNouns';
import { scoreMeaning } from './scoreMeaning';

/** What a typing error leaves of the sureness. */
const MISSPELT = 0.9;
/** A custom field of the same name; a standard field of the same name is surer. */
const SAME_CUSTOM_NAME = 0.97;

const FIELD_ENDING = {
  line1: 'Line1',
  line2: 'Line2',
  suburb: 'Suburb',
  state: 'State',
  postcode: 'Postcode',
  country: 'Country',
} as const;

export interface ColumnClaims {
  /** The header's words in their usual spelling. */
  readonly words: readonly string[];
  readonly claims: readonly Claim[];
  readonly isAddress: boolean;
  /** Keys of the fields that the column holds all at once, when its words say so. */
  readonly combined?: readonly string[] | undefined;
}

/** For each header the fields that it may mean. Which of a file's addresses is which is settled here, from all headers together. */
export function claimFields(headers: readonly string[], fields: readonly Field[], entity: EntityName): readonly ColumnClaims[] {
  const readings = headers.map(readHeader);
  const addresses = entity === 'customer' ? claimAddresses(readings, new Set(fields.map(({ key }) => key))) : [];
  const nouns = recordNouns(readings.map(({ words }) => words));
  const names = fields.map((field) => readHeader(field.header).words.join(' '));
  return readings.map((reading, column) => {
    const address = addresses[column];
    const claims = fields
      .flatMap((field, index) => claimOf(reading, field, names[index] ?? '', nouns))
      .filter(({ field }) => field !== address?.field);
    return {
      words: reading.words,
      claims: address ? [address, ...claims] : claims,
      isAddress: address !== undefined || isAddressOnly(reading, entity),
      combined: combinedFields(reading.words, entity),
    };
  });
}

function claimOf({ words, asksYesNo, misspelt }: HeaderReading, field: Field, name: string, nouns: ReadonlySet<string>): Claim[] {
  if (asksYesNo && field.kind !== 'yesNo') return [];
  const factor = misspelt ? MISSPELT : 1;
  const reason = misspelt ? ({ kind: 'misspelt', read: words.join(' ') } as const) : ({ kind: 'synonym' } as const);
  if (words.length > 0 && words.join(' ') === name) {
    const score = (field.key.startsWith('custom.') ? SAME_CUSTOM_NAME : 1) * factor;
    return [{ field: field.key, score, reason: misspelt ? reason : { kind: 'sameName' } }];
  }
  const score = scoreMeaning(words, field.entity, field.key, nouns) * factor;
  return score > 0 ? [{ field: field.key, score, reason }] : [];
}

function claimAddresses(readings: readonly HeaderReading[], keys: ReadonlySet<string>): readonly (Claim | undefined)[] {
  const columns = joinAddresses(readings.map(({ words, asksYesNo }) => (asksYesNo ? undefined : readAddress(words))));
  const headers = new Set(readings.map(({ words }) => words.join(' ')));
  const chosen = chooseAddresses(
    columns.filter((column) => column !== undefined),
    headers,
  );
  return columns.map((column, index) => {
    if (!column || column.part === 'beyond') return undefined;
    return claimAddress(column, column.part, readings[index]?.misspelt === true, chosen, keys);
  });
}

function claimAddress(
  column: AddressColumn,
  part: keyof typeof FIELD_ENDING,
  misspelt: boolean,
  chosen: ReturnType<typeof chooseAddresses>,
  keys: ReadonlySet<string>,
): Claim | undefined {
  for (const group of ['street', 'postal'] as const) {
    const address = chosen[group];
    const field = `${group}${FIELD_ENDING[part]}`;
    if (address?.group !== column.group || !keys.has(field)) continue;
    const score = column.sureness * address.sureness * (misspelt ? MISSPELT : 1);
    return { field, score, reason: { kind: 'address', group, because: address.because } };
  }
  return undefined;
}

function isAddressOnly({ words }: HeaderReading, entity: EntityName): boolean {
  return entity === 'customer' && readAddress(words) !== undefined;
}
