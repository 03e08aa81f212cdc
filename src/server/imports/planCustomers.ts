import { customerName } from '../../domain/references/customerName';
import { nameKey, referenceKey } from '../../domain/references/nameKey';
import type { StoredValues } from '../database/tables';
import { CustomerIndex, resolveCustomer } from './customerIndex';
import { withoutBillingCycles } from './billingCycles';
import { changedValues } from './changedValues';
import { leftBehind } from './contentDigest';
import { mergeValues } from './mergeValues';
import { refusal, type PlanRules } from './planRules';
import { failed, type IncomingRow, type RowOutcome } from './rowOutcome';

export interface StoredCustomer {
  readonly customerId: string;
  readonly name: string;
  readonly importIdKey: string | null;
  readonly billingCustomerId: string | null;
  readonly values: StoredValues;
  readonly version: number;
  readonly lastImportId: string | null;
}

export interface CustomerWrite {
  readonly customerId: string;
  readonly billingCustomerId: string | null;
  readonly values: StoredValues;
}

export interface CustomerPlan {
  readonly inserts: readonly CustomerWrite[];
  readonly updates: readonly CustomerWrite[];
  readonly outcomes: ReadonlyMap<number, RowOutcome>;
}

interface Draft {
  readonly row: IncomingRow;
  readonly customerId: string;
  readonly name: string;
  readonly importIdKey: string | null;
  readonly stored: StoredCustomer | undefined;
}

/**
 * Decides what becomes of a chunk of customers, before anything is written. A name that exists is updated; an import ID that another customer has,
 * a customer that this import has written already, an unknown payer and a circle of payers fail their row and no other.
 * @param stored the customers that the rows name in any way
 * @param payerOf billing customers by customer, of all whom `stored` lead up to
 */
export function planCustomers(
  rows: readonly IncomingRow[],
  stored: readonly StoredCustomer[],
  payerOf: ReadonlyMap<string, string>,
  rules: PlanRules,
): CustomerPlan {
  const outcomes = new Map<number, RowOutcome>();
  const index = new CustomerIndex(stored);
  let drafts = identify(rows, index, rules, outcomes);
  let payers = new Map<Draft, string | null>();
  // A row that fails takes its name away, so others that refer to it may fail in turn.
  for (let settled = false; !settled;) {
    payers = resolvePayers(drafts, index, outcomes);
    withoutBillingCycles(payers, payerOf, outcomes);
    const remaining = drafts.filter(({ row }) => !outcomes.has(row.position));
    settled = remaining.length === drafts.length;
    drafts = remaining;
  }
  return write(drafts, payers, outcomes);
}

function identify(
  rows: readonly IncomingRow[],
  index: CustomerIndex<StoredCustomer>,
  rules: PlanRules,
  outcomes: Map<number, RowOutcome>,
): Draft[] {
  const inChunk = new CustomerIndex<Draft>();
  for (const row of rows) {
    const name = customerName({ get: (key) => row.values[key] });
    if (name === null) {
      outcomes.set(row.position, failed('required', 'companyName'));
      continue;
    }
    const key = nameKey(name);
    const known = index.withName(key);
    const importIdKey = importIdKeyAfter(row, known);
    const sameImportId = importIdKey === null ? undefined : index.withImportId(importIdKey);
    const refused = refusal(known && { ...known, recordId: known.customerId }, row.position, rules);
    if (inChunk.withName(key) || known?.lastImportId === rules.importId) {
      outcomes.set(row.position, failed('duplicate', 'companyName'));
    } else if (refused) {
      outcomes.set(row.position, refused);
    } else if (importIdKey !== null && (inChunk.withImportId(importIdKey) || (sameImportId && sameImportId !== known))) {
      outcomes.set(
        row.position,
        failed('duplicate', 'importId', 'Another customer has this import ID. Give this one a different ID, or leave it blank.'),
      );
    } else {
      inChunk.add({ row, customerId: known?.customerId ?? rules.newId(), name, importIdKey, stored: known });
    }
  }
  return [...inChunk.all()];
}

function importIdKeyAfter({ values, cleared }: IncomingRow, known: StoredCustomer | undefined): string | null {
  if (values['importId'] !== undefined) return referenceKey(String(values['importId']));
  return cleared.includes('importId') ? null : (known?.importIdKey ?? null);
}

function resolvePayers(
  drafts: readonly Draft[],
  index: CustomerIndex<StoredCustomer>,
  outcomes: Map<number, RowOutcome>,
): Map<Draft, string | null> {
  const inChunk = new CustomerIndex(drafts);
  const payers = new Map<Draft, string | null>();
  for (const draft of drafts) {
    const reference = draft.row.values['billingCustomer'];
    const payer = reference === undefined ? undefined : resolveCustomer(String(reference), inChunk, index);
    const payerBefore = draft.row.cleared.includes('billingCustomer') ? null : (draft.stored?.billingCustomerId ?? null);
    if (reference !== undefined && !payer) outcomes.set(draft.row.position, failed('unknown-reference', 'billingCustomer'));
    else payers.set(draft, payer ?? payerBefore);
  }
  return payers;
}

function write(drafts: readonly Draft[], payers: ReadonlyMap<Draft, string | null>, outcomes: Map<number, RowOutcome>): CustomerPlan {
  const inserts: CustomerWrite[] = [];
  const updates: CustomerWrite[] = [];
  for (const draft of drafts) {
    const { customerId, stored, row } = draft;
    const { billingCustomer: _reference, ...incoming } = row.values;
    const billingCustomerId = payers.get(draft) ?? null;
    if (!stored) {
      inserts.push({ customerId, billingCustomerId, values: incoming });
      outcomes.set(row.position, {
        status: 'created',
        recordId: customerId,
        after: leftBehind(incoming, billingCustomerId),
      });
      continue;
    }
    // A company's name stays: without it the record could become a person of another name.
    const cleared = row.cleared.filter((key) => key !== 'companyName');
    const values = mergeValues(withoutReplacedName(stored.values, incoming), incoming, cleared);
    if (values === stored.values && billingCustomerId === stored.billingCustomerId) {
      outcomes.set(row.position, { status: 'unchanged', recordId: customerId, version: stored.version });
      continue;
    }
    updates.push({ customerId, billingCustomerId, values });
    const before = { values: stored.values, billingCustomerId: stored.billingCustomerId, version: stored.version };
    const after = leftBehind(values, billingCustomerId, {
      values: changedValues(stored.values, values),
      ...(billingCustomerId !== stored.billingCustomerId && { billingCustomerId }),
    });
    outcomes.set(row.position, { status: 'updated', recordId: customerId, before, after });
  }
  return { inserts, updates, outcomes };
}

/** First and last name make one name where there is no company: half of the old one must not stay beside half of the new. */
function withoutReplacedName(stored: StoredValues, incoming: StoredValues): StoredValues {
  const isPersonsName = stored['companyName'] === undefined && incoming['companyName'] === undefined;
  if (!isPersonsName || ['contactFirstName', 'contactLastName'].every((key) => stored[key] === incoming[key])) return stored;
  const { contactFirstName: _first, contactLastName: _last, ...rest } = stored;
  return rest;
}
