import { entityOfPart, RECORD_PARTS, type RecordPart } from '../../fields/recordPart';
import { claimFields, type ColumnClaims } from '../claimFields';
import type { Claim } from '../columnMatch';
import type { MappableField } from '../ownSheet/mappableFields';
import { readHeader } from '../readHeader';
import { labelHeaders, type LabelledHeader } from './partWords';

/** What it leaves of the sureness that a header does not say of which record it speaks. */
const LIKELY_RECORD = 0.95;
const OTHER_RECORD = 0.55;
/** A bare `Name` or `Code` could be any record's. */
const ANY_RECORD = 0.65;

/**
 * For each header of a list the fields that it may mean, over all kinds of records: by what it says itself (`Site Phone`), and
 * where it says nothing (`Phone`) by the records that the other headers name.
 *
 * @param fields `mappableFields` of lists
 */
export function claimParts(headers: readonly string[], fields: readonly MappableField[]): readonly ColumnClaims[] {
  const readings = headers.map((header) => readHeader(header).words);
  const labels = labelHeaders(readings);
  const named = new Set(labels.flatMap(({ part }) => part ?? []));
  const byPart = RECORD_PARTS.map((part) => claimPart(part, headers, labels, fields, named));
  return headers.map((_, column) => {
    const ofColumn = byPart.map((claims) => claims[column]!);
    const combined = combinedOf(labels[column]!, named) ?? ofColumn.find(({ combined: found }) => found)?.combined;
    return {
      words: readings[column]!,
      claims: ofColumn.flatMap(({ claims }) => claims),
      isAddress: ofColumn.some(({ isAddress }) => isAddress),
      combined,
    };
  });
}

function claimPart(
  part: RecordPart,
  headers: readonly string[],
  labels: readonly LabelledHeader[],
  fields: readonly MappableField[],
  named: ReadonlySet<RecordPart>,
): readonly ColumnClaims[] {
  const ofPart = new Map(fields.filter((field) => field.part === part && field.split === null).map((field) => [field.of.key, field]));
  const entity = entityOfPart(part);
  const own = [...ofPart.values()].map(({ of }) => of);
  const speaksOfIt = labels.map((label) => label.part === part || label.part === null);
  const asWritten = claimFields(
    headers.map((header, column) => (speaksOfIt[column] ? header : '')),
    own,
    entity,
  );
  const ofItsOwn = (select: (label: LabelledHeader) => readonly string[]) =>
    claimFields(
      labels.map((label) => (label.part === part ? select(label).join(' ') : '')),
      own,
      entity,
    );
  const withNoun = ofItsOwn(({ words }) => words);
  const withoutNoun = ofItsOwn(({ rest }) => rest);
  return headers.map((_, column) => {
    const [written, renamed, bare] = [asWritten[column]!, withNoun[column]!, withoutNoun[column]!];
    const prefixed = (key: string) => ofPart.get(key)?.key ?? key;
    const best = new Map<string, Claim>();
    for (const claim of [...written.claims, ...renamed.claims, ...bare.claims]) {
      const field = ofPart.get(claim.field);
      if (!field || field.of.kind === 'customerReference') continue;
      const score = claim.score * (labels[column]!.part === part ? 1 : likelihood(field, named));
      if (score > (best.get(claim.field)?.score ?? 0)) best.set(claim.field, { ...claim, field: field.key, score });
    }
    return {
      words: written.words,
      claims: [...best.values()],
      isAddress: written.isAddress || renamed.isAddress,
      combined: (written.combined ?? renamed.combined)?.map(prefixed),
    };
  });
}

const REACH: ReadonlySet<string> = new Set(['emailAddress', 'phoneNumber', 'mobileNumber', 'faxNumber']);
const PERSON: ReadonlySet<string> = new Set(['firstName', 'lastName', 'contactFirstName', 'contactLastName']);
const OF_ANY: ReadonlySet<string> = new Set(['companyName', 'importId', 'equipmentName', 'equipmentNumber']);

/** How likely a header that names no record speaks of this one. */
function likelihood({ part, of: { key } }: MappableField, named: ReadonlySet<RecordPart>): number {
  if (OF_ANY.has(key)) return ANY_RECORD;
  const place = named.has('sites') ? 'sites' : 'customers';
  const likely = (): RecordPart => {
    if (PERSON.has(key)) return 'contacts';
    if (REACH.has(key)) return named.has('contacts') ? 'contacts' : place;
    if (key.startsWith('street')) return place;
    if (key === 'notes') return named.has('equipment') ? 'equipment' : place;
    return part === 'sites' ? 'customers' : part;
  };
  return likely() === part ? LIKELY_RECORD : OTHER_RECORD;
}

/** `Contact` or `Site Contact` is a person's full name. */
function combinedOf({ part, isBare }: LabelledHeader, named: ReadonlySet<RecordPart>): readonly string[] | undefined {
  return part === 'contacts' && isBare && named.has('contacts') ? ['contacts/firstName', 'contacts/lastName'] : undefined;
}
