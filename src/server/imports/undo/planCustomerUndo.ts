import type { StoredValues } from '../../database/tables';
import { derivedColumns } from '../../customers/newCustomer';
import type { CustomerWrite } from '../planCustomers';
import type { JournalEntry } from './journal';
import { isChanged, keepFields, keepRecord, undoRecord, type RecordUndo } from './recordUndo';

export interface StoredCustomer {
  readonly customerId: string;
  readonly billingCustomerId: string | null;
  readonly values: StoredValues;
}

/** What the database holds around the chunk's customers. */
export interface CustomerSurroundings {
  readonly stored: ReadonlyMap<string, StoredCustomer>;
  /** Whose an import ID is, by its key. */
  readonly holderOf: ReadonlyMap<string, string>;
  /** Billing customers by customer, upwards from all whom customers may be billed to again, and who is billed to the chunk's. */
  readonly payerOf: ReadonlyMap<string, string>;
  /** Customers that are still there, of those whom customers were billed to before. */
  readonly existing: ReadonlySet<string>;
  /** Those of the chunk's customers that contacts or equipment belong to. */
  readonly owners: ReadonlySet<string>;
}

export interface CustomerUndoPlan {
  readonly undos: readonly RecordUndo[];
  readonly updates: readonly CustomerWrite[];
  readonly removals: readonly string[];
}

const NAME_FIELDS = ['companyName', 'contactFirstName', 'contactLastName'];

/** Decides what becomes of the customers of a chunk. Nothing that stays may lose whom it refers to, and no circle of billing customers may arise. */
export function planCustomerUndo(entries: readonly JournalEntry[], around: CustomerSurroundings): CustomerUndoPlan {
  const undos = new Map<string, RecordUndo>();
  for (const entry of entries) undos.set(entry.recordId, withoutTakenImportId(undoCustomer(entry, around), around));
  const payers = payersAgain(undos, around);
  keepWhatIsReferredTo(undos, payers, around);

  const updates: CustomerWrite[] = [];
  const removals: string[] = [];
  for (const [customerId, undo] of undos) {
    const stored = around.stored.get(customerId);
    if (!stored) continue;
    const billingCustomerId = payers.has(customerId) ? payers.get(customerId)! : stored.billingCustomerId;
    if (undo.remove) removals.push(customerId);
    else if (isChanged(undo, stored.values) || billingCustomerId !== stored.billingCustomerId)
      updates.push({ customerId, billingCustomerId, values: undo.values });
  }
  return { undos: [...undos.values()], updates, removals };
}

function undoCustomer(entry: JournalEntry, { stored }: CustomerSurroundings): RecordUndo {
  const found = stored.get(entry.recordId);
  return undoRecord(entry, found && { values: found.values, referenceId: found.billingCustomerId }, NAME_FIELDS);
}

function withoutTakenImportId(undo: RecordUndo, { stored, holderOf }: CustomerSurroundings): RecordUndo {
  const found = stored.get(undo.entry.recordId);
  if (!found || undo.remove || found.values['importId'] === undo.values['importId']) return undo;
  const holder = holderOf.get(derivedColumns(undo.values).import_id_key ?? '');
  return holder === undefined || holder === found.customerId ? undo : keepFields(undo, found.values, 'taken-since', ['importId']);
}

/** Whom customers are billed to again, by customer. What cannot be put back is noted in `undos`. */
function payersAgain(undos: Map<string, RecordUndo>, around: CustomerSurroundings): Map<string, string | null> {
  const again = new Map<string, string | null>();
  for (const [customerId, undo] of undos) {
    const written = undo.entry.after?.billingCustomerId;
    const found = around.stored.get(customerId);
    if (!found || undo.entry.isNew || written === undefined) continue;
    const { payerBefore } = undo.entry;
    if (found.billingCustomerId !== written) keepPayer(undos, undo, found, 'edited-since');
    else if (payerBefore !== null && !around.existing.has(payerBefore)) keepPayer(undos, undo, found, 'payer-changed');
    else again.set(customerId, payerBefore);
  }
  const payerOf = (customerId: string) => (again.has(customerId) ? again.get(customerId)! : (around.payerOf.get(customerId) ?? null));
  for (let inCircle = circle(again, payerOf); inCircle.length > 0; inCircle = circle(again, payerOf)) {
    for (const customerId of inCircle) {
      again.delete(customerId);
      keepPayer(undos, undos.get(customerId)!, around.stored.get(customerId)!, 'payer-changed');
    }
  }
  return again;
}

function keepPayer(undos: Map<string, RecordUndo>, undo: RecordUndo, stored: StoredCustomer, code: 'edited-since' | 'payer-changed'): void {
  undos.set(undo.entry.recordId, keepFields(undo, stored.values, code, ['billingCustomer']));
}

function circle(again: ReadonlyMap<string, string | null>, payerOf: (customerId: string) => string | null): string[] {
  return [...again.keys()].filter((start) => {
    const passed = new Set<string>();
    for (let at = payerOf(start); at !== null && !passed.has(at); at = payerOf(at)) {
      if (at === start) return true;
      passed.add(at);
    }
    return false;
  });
}

/** A customer that stays keeps the one that it is billed to, and that one in turn. */
function keepWhatIsReferredTo(
  undos: Map<string, RecordUndo>,
  payers: ReadonlyMap<string, string | null>,
  around: CustomerSurroundings,
): void {
  const keep = (customerId: string | null | undefined): void => {
    for (let at = customerId ?? null; at !== null; at = around.stored.get(at)?.billingCustomerId ?? null) {
      const undo = undos.get(at);
      if (!undo?.remove) return;
      undos.set(at, keepRecord(undo, 'referred-to'));
    }
  };
  for (const [customerId, payer] of around.payerOf) {
    if (!undos.get(customerId)?.remove) keep(payers.has(customerId) ? payers.get(customerId) : payer);
  }
  for (const customerId of around.owners) keep(customerId);
}
