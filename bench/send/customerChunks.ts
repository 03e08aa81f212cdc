import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';

export const ROWS_PER_CHUNK = 1_000;

/** A chunk as it is sent. */
export interface ChunkBody {
  readonly digest: string;
  readonly body: string;
}

/**
 * Chunks of customers of 30 fields, as the add-in sends them.
 * @param from which customer is the first
 * @param edition other values for the same customers
 */
export function customerChunks(rows: number, { from = 0, edition = 1 }: { from?: number; edition?: number }): ChunkBody[] {
  return Array.from({ length: rows / ROWS_PER_CHUNK }, (_, seq) => {
    const records = Array.from({ length: ROWS_PER_CHUNK }, (_row, at) => ({
      rowKey: newId(),
      values: customer(from + seq * ROWS_PER_CHUNK + at, edition),
    }));
    const text = JSON.stringify(records);
    const digest = createHash('sha256').update(text).digest('hex');
    return { digest, body: `{"entity":"customer","digest":"${digest}","records":${text}}` };
  });
}

function customer(row: number, edition: number) {
  const digits = String(row).padStart(7, '0');
  return {
    importId: `C${digits}`,
    companyName: `Customer ${digits} Pty Ltd`,
    contactFirstName: `First${row % 500}`,
    contactLastName: `Last${row % 900}`,
    customerType: 'Commercial',
    leadSource: 'Referral',
    assignedUser: 'Marcus Lim',
    paymentTerm: '30 Days',
    priceLevel: 'Trade',
    emailAddress: `accounts${row}@example.com.au`,
    phoneNumber: `(02) 9${digits.slice(1, 4)} ${digits.slice(3)}`,
    mobileNumber: `0412 ${digits.slice(1, 4)} ${digits.slice(4)}`,
    faxNumber: `(02) 8${digits.slice(1, 4)} ${digits.slice(3)}`,
    website: `www.customer${row}.example.com.au`,
    onHold: row % 7 === 0,
    streetLine1: `${row % 300} Example Street`,
    streetLine2: `Unit ${row % 40}`,
    streetSuburb: 'Newtown',
    streetState: 'NSW',
    streetPostcode: '2042',
    streetCountry: 'Australia',
    postalLine1: `PO Box ${row}`,
    postalSuburb: 'Newtown',
    postalState: 'NSW',
    postalPostcode: '2042',
    postalCountry: 'Australia',
    notes: `Ring before ${(row + edition) % 12} o'clock; edition ${edition}`,
    'custom.Contract Value': row / 4 + edition,
    'custom.Risk Rating': 'Low',
    'custom.After Hours Access': row % 3 === 0,
  };
}
