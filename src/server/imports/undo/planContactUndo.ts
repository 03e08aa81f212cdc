import type { StoredValues } from '../../database/tables';
import { contactKeys, type ContactWrite } from '../planContacts';
import type { JournalEntry } from './journal';
import { isChanged, keepFields, undoRecord, type RecordUndo } from './recordUndo';

/** A contact as the database holds it; what an undo writes back has the same shape. */
export type StoredContact = ContactWrite;

export interface ContactUndoPlan {
  readonly undos: readonly RecordUndo[];
  readonly removals: readonly string[];
  /** Written one after the other: at no moment may a customer have two default contacts. */
  readonly updates: readonly ContactWrite[];
  readonly newDefaults: readonly ContactWrite[];
}

const NAME_FIELDS = ['firstName', 'lastName'];

/**
 * Decides what becomes of the contacts of a chunk. A contact that the chunk's had replaced as the default becomes so again, unless the customer has
 * another default by then.
 * @param stored the chunk's contacts, and of their customers those of the same names, the defaults, and those that were it
 */
export function planContactUndo(entries: readonly JournalEntry[], stored: readonly StoredContact[]): ContactUndoPlan {
  const storedById = new Map(stored.map((contact) => [contact.contactId, contact]));
  const undos = new Map<string, RecordUndo>();
  for (const entry of entries) {
    const found = storedById.get(entry.recordId);
    undos.set(entry.recordId, undoRecord(entry, found && { values: found.values, referenceId: found.customerId }, NAME_FIELDS));
  }
  const remaining = stored.filter(({ contactId }) => !undos.get(contactId)?.remove);
  keepWhereAddressIsTaken(undos, remaining);
  keepWhereDefaultIsTaken(undos, remaining);
  const again = defaultsAgain(undos, remaining);

  const writes = remaining.flatMap((contact) => {
    const undo = undos.get(contact.contactId);
    const restored = undo && isChanged(undo, contact.values) ? undo.values : contact.values;
    const values = again.has(contact.contactId) ? { ...restored, defaultContact: true } : restored;
    return values === contact.values ? [] : [toWrite(contact, values)];
  });
  const isNewDefault = ({ contactId, isDefault }: ContactWrite) => isDefault && !storedById.get(contactId)!.isDefault;
  return {
    undos: [...undos.values()],
    removals: [...undos].flatMap(([contactId, { remove }]) => (remove ? [contactId] : [])),
    updates: writes.filter((write) => !isNewDefault(write)),
    newDefaults: writes.filter(isNewDefault),
  };
}

function toWrite({ contactId, customerId }: StoredContact, values: StoredValues): ContactWrite {
  return { contactId, customerId, ...contactKeys(values), isDefault: isDefault(values), values };
}

function isDefault(values: StoredValues): boolean {
  return values['defaultContact'] === true;
}

/** Two contacts of a customer may not have one name and one address. */
function keepWhereAddressIsTaken(undos: Map<string, RecordUndo>, remaining: readonly StoredContact[]): void {
  const identityOf = ({ customerId }: StoredContact, values: StoredValues) => JSON.stringify([customerId, contactKeys(values)]);
  const targetOf = (contact: StoredContact) => identityOf(contact, undos.get(contact.contactId)?.values ?? contact.values);
  for (let settled = false; !settled;) {
    settled = true;
    const holders = new Map<string, number>();
    for (const contact of remaining) holders.set(targetOf(contact), (holders.get(targetOf(contact)) ?? 0) + 1);
    for (const contact of remaining) {
      const undo = undos.get(contact.contactId);
      const target = targetOf(contact);
      if (!undo || holders.get(target) === 1 || target === identityOf(contact, contact.values)) continue;
      undos.set(contact.contactId, keepFields(undo, contact.values, 'taken-since', ['emailAddress']));
      settled = false;
    }
  }
}

function keepWhereDefaultIsTaken(undos: Map<string, RecordUndo>, remaining: readonly StoredContact[]): void {
  const defaults = defaultsOf(undos, remaining, ({ isDefault: wasDefault }) => wasDefault);
  for (const contact of remaining) {
    const undo = undos.get(contact.contactId);
    if (!undo || contact.isDefault || !isDefault(undo.values)) continue;
    if (defaults.has(contact.customerId)) {
      undos.set(contact.contactId, keepFields(undo, contact.values, 'taken-since', ['defaultContact']));
    } else defaults.add(contact.customerId);
  }
}

/** Contacts that become the default again because the one that had replaced them no longer is. */
function defaultsAgain(undos: ReadonlyMap<string, RecordUndo>, remaining: readonly StoredContact[]): Set<string> {
  const defaults = defaultsOf(undos, remaining, () => true);
  const byId = new Map(remaining.map((contact) => [contact.contactId, contact]));
  const again = new Set<string>();
  for (const { entry } of undos.values()) {
    for (const contactId of entry.replacedDefaults) {
      const former = byId.get(contactId);
      if (former?.values['defaultContact'] !== false || defaults.has(former.customerId)) continue;
      defaults.add(former.customerId);
      again.add(contactId);
    }
  }
  return again;
}

/** The customers that will have a default contact among those that `counts`. */
function defaultsOf(
  undos: ReadonlyMap<string, RecordUndo>,
  remaining: readonly StoredContact[],
  counts: (contact: StoredContact) => boolean,
): Set<string> {
  const having = remaining.filter((contact) => counts(contact) && isDefault(undos.get(contact.contactId)?.values ?? contact.values));
  return new Set(having.map(({ customerId }) => customerId));
}
