import type { RecordPart } from '../../fields/recordPart';
import type { ColumnMatch } from '../columnMatch';
import { readHeader } from '../readHeader';
import { labelHeaders } from './partWords';

/** With fewer columns about a thing, a row is not about equipment. */
const LEAST_OF_EQUIPMENT = 3;

/**
 * Whether the rows name several records: sites and customers with details of each, or equipment with where it stands. Only headers
 * that say whose they are count (`Site Phone`), since customers are listed with a site address and a contact's name anyway.
 *
 * @param columns as matched over the fields of lists
 */
export function looksLikeList(columns: readonly ColumnMatch[]): boolean {
  const labels = labelHeaders(columns.map(({ header }) => readHeader(header).words));
  const labelled: string[] = [];
  const all: string[] = [];
  for (const [at, column] of columns.entries()) {
    const fields = column.status === 'matched' ? [column.field] : column.reason.kind === 'combined' ? [...column.reason.fields] : [];
    all.push(...fields);
    labelled.push(...fields.filter((field) => field.startsWith(`${labels[at]?.part}/`)));
  }
  const names = (part: RecordPart) => labelled.includes(`${part}/companyName`);
  const details = (part: RecordPart) => labelled.filter((field) => field.startsWith(`${part}/`) && !/Name$/.test(field)).length;
  const hasContact = labelled.some((field) => /^contacts\/(?:first|last)Name$/.test(field));
  const [sites, customers] = [names('sites'), names('customers')];
  const surelyOfCustomers = columns.some(
    (column, at) => column.status === 'matched' && column.field === 'customers/companyName' && labels[at]?.isSure === true,
  );
  const equipment = all.filter((field) => field.startsWith('equipment/')).length >= LEAST_OF_EQUIPMENT && details('equipment') > 0;
  if (equipment) return surelyOfCustomers && (sites || details('customers') > 0 || hasContact);
  return sites && customers && (details('customers') > 0 || (hasContact && details('contacts') > 0));
}
